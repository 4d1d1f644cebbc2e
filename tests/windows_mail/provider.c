/* A mail program's MAPI library that shows no window: writes what it is given to %GIVEN% and answers %ANSWER%. */
#include <windows.h>
#include <mapi.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct { ULONG reserved, class_; WCHAR *name, *address; ULONG size; void *entry; } Recipient;
typedef struct { ULONG reserved, flags, position; WCHAR *path, *name; void *type; } File;
typedef struct {
    ULONG reserved; WCHAR *subject, *text, *type, *date, *thread; FLAGS flags;
    Recipient *originator; ULONG recipients; Recipient *recipient; ULONG files; File *file;
} Message;

static void line(FILE *out, const char *what, const WCHAR *text)
{
    static char utf8[1 << 16];
    WideCharToMultiByte(CP_UTF8, 0, text ? text : L"(none)", -1, utf8, sizeof utf8, NULL, NULL);
    fprintf(out, "%s: %s\n", what, utf8);
}

/* For who cannot use the other one: the texts are in the system's code page. Always takes it. */
__declspec(dllexport) ULONG WINAPI MAPISendMail(LHANDLE session, ULONG_PTR window, lpMapiMessage m, FLAGS flags, ULONG zero)
{
    static WCHAR wide[1 << 15];
    FILE *out = fopen(getenv("GIVEN"), "wb");
    MultiByteToWideChar(CP_ACP, 0, m->lpszSubject, -1, wide, sizeof wide / sizeof *wide);
    line(out, "code page", wide);
    for (ULONG i = 0; i < m->nFileCount; i++) {
        BOOL there = GetFileAttributesA(m->lpFiles[i].lpszPathName) != INVALID_FILE_ATTRIBUTES;
        MultiByteToWideChar(CP_ACP, 0, m->lpFiles[i].lpszFileName, -1, wide, sizeof wide / sizeof *wide);
        line(out, there ? "file" : "missing file", wide);
    }
    fclose(out);
    return SUCCESS_SUCCESS;
}

__declspec(dllexport) ULONG WINAPI MAPISendMailW(LHANDLE session, ULONG_PTR window, Message *m, FLAGS flags, ULONG zero)
{
    const char *answer = getenv("ANSWER");
    FILE *out = fopen(getenv("GIVEN"), "wb");
    fprintf(out, "dialog: %d\n", (flags & MAPI_DIALOG) != 0);
    for (ULONG i = 0; i < m->recipients; i++)
        line(out, m->recipient[i].class_ == MAPI_TO ? "to" : "other", m->recipient[i].address);
    line(out, "subject", m->subject);
    for (ULONG i = 0; i < m->files; i++) {
        BOOL there = GetFileAttributesW(m->file[i].path) != INVALID_FILE_ATTRIBUTES;
        line(out, there ? "file" : "missing file", m->file[i].name);
    }
    line(out, "text", m->text);
    fclose(out);
    return answer ? strtoul(answer, NULL, 10) : SUCCESS_SUCCESS;
}
