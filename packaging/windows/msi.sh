#!/bin/sh
# Makes the installer for Windows: msi.sh VERSION PROGRAMS OUT.msi, with the two programs, WebView2Loader.dll, LICENSE.txt and
# THIRD-PARTY-NOTICES.txt in the folder PROGRAMS. The values of policy-properties.txt become components that are installed only
# when their property is given, at this installation or at one before: they are remembered under HKLM\Software\Apriticket\Setup,
# so that an upgrade without properties keeps them.
set -eu
version=$1 programs=$(realpath "$2") out=$(realpath -m "$3")
cd "$(dirname "$0")"
root=$(realpath ../..)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One name for a thing forever: derived, so that an upgrade recognises what it replaces.
guid() {
    printf 'apriticket:%s' "$1" | sha1sum | tr '[:lower:]' '[:upper:]' \
        | sed -E 's/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/\1-\2-5\3-8\4-\5/'
}

{
    echo '<?xml version="1.0" encoding="utf-8"?><Include xmlns="http://schemas.microsoft.com/wix/2006/wi">'
    grep -v '^#' policy-properties.txt | while read -r property section key kind; do
        policy="Software\\Policies\\Apriticket\\$section"
        [ "$kind" = number ] && type=integer || type=string
        cat <<XML
<Property Id="WAS_$property"><RegistrySearch Id="WAS_$property" Root="HKLM" Key="Software\\Apriticket\\Setup" Name="$property" Type="raw" /></Property>
<DirectoryRef Id="INSTALLDIR"><Component Id="Policy$property" Guid="$(guid "$property")" Win64="yes">
<RegistryValue Root="HKLM" Key="$policy" Name="$key" Type="$type" Value="[$property]" />
<RegistryValue Root="HKLM" Key="Software\\Apriticket\\Setup" Name="$property" Type="string" Value="[$property]" KeyPath="yes" />
</Component></DirectoryRef>
XML
    done
    echo '</Include>'
} > "$work/policy.wxi"
references=$(grep -v '^#' policy-properties.txt | while read -r property _; do printf '<ComponentRef Id="Policy%s" />' "$property"; done)
sed "s|\$(var.PolicyRefs)|$references|" apriticket.wxs > "$work/apriticket.wxs"

cp "$root/icons/icon.ico" "$work/apriticket.ico"
ln -s "$programs" "$work/programs"
(cd "$work" && wixl -a x64 -o apriticket.msi -D Version="$version" -D Product="$(guid "product:$version")" apriticket.wxs)

# What wixl has no word for. 18: a value (2) of the 64-bit registry (16).
msibuild "$work/apriticket.msi" -q 'UPDATE `RegLocator` SET `Type` = 18'
sequence=420
grep -v '^#' policy-properties.txt | while read -r property _; do
    # 51: sets a property; after the search, before the conditions of components are looked at.
    msibuild "$work/apriticket.msi" \
        -q "UPDATE \`Component\` SET \`Condition\` = '$property' WHERE \`Component\` = 'Policy$property'" \
        -q "INSERT INTO \`CustomAction\` (\`Action\`, \`Type\`, \`Source\`, \`Target\`) VALUES ('Remember$property', 51, '$property', '[WAS_$property]')" \
        -q "INSERT INTO \`InstallExecuteSequence\` (\`Action\`, \`Condition\`, \`Sequence\`) VALUES ('Remember$property', 'WAS_$property AND NOT $property', $sequence)"
    sequence=$((sequence + 1))
done
secure=$(grep -v '^#' policy-properties.txt | while read -r property _; do printf ';%s' "$property"; done)
msibuild "$work/apriticket.msi" -q "UPDATE \`Property\` SET \`Value\` = '$(msiinfo export "$work/apriticket.msi" Property \
    | sed -n 's/^SecureCustomProperties\t//p' | tr -d '\r')$secure' WHERE \`Property\` = 'SecureCustomProperties'"
printf '\r\n\r\n1252\t_ForceCodepage\r\n' > "$work/_ForceCodepage.idt"
msibuild "$work/apriticket.msi" -i "$work/_ForceCodepage.idt"
msibuild "$work/apriticket.msi" -s "Apriticket $version" Apriticket "x64;1040" "{$(guid "package:$version:$(cat apriticket.wxs policy-properties.txt "$programs"/* | sha256sum)")}"
mkdir -p "$(dirname "$out")"
mv "$work/apriticket.msi" "$out"
