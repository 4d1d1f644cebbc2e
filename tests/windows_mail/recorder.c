/* A mail program that shows no window: writes its arguments to %GIVEN%, one a line. */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int count;
    WCHAR **words = CommandLineToArgvW(GetCommandLineW(), &count);
    FILE *out = fopen(getenv("GIVEN"), "wb");
    for (int i = 1; i < count; i++) {
        static char utf8[1 << 16];
        WideCharToMultiByte(CP_UTF8, 0, words[i], -1, utf8, sizeof utf8, NULL, NULL);
        fprintf(out, "%s\n", utf8);
    }
    fclose(out);
    return 0;
}
