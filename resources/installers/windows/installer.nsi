; The installer for Windows. makensis builds it on any system from the folder that build.spec makes:
;   makensis -DVERSION=0.1.0 -DFOLDER=dist\ClientLists -DTARGET=setup.exe -DICON=clientlists.ico installer.nsi
; -DSIGN="signtool sign ... %1" signs the installer and the uninstaller. -DCHECK leaves the compression out and makes
; the installer itself a program of 64 bits.

Unicode true
!ifdef CHECK
  SetCompress off
  ; To be tried with a Wine of 64 bits alone.
  Target amd64-unicode
!else
  SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
ManifestSupportedOS Win10

!define NAME "Client Lists"
!define ID "org.clientlists.ClientLists"
!define PROGRAM "clientlists-desktop.exe"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

; No word of an administrator unless somebody chooses all users, or says /AllUsers; /CurrentUser is the default.
RequestExecutionLevel user
!include MUI2.nsh
!include FileFunc.nsh
!include nsDialogs.nsh
!include x64.nsh
!include WinVer.nsh
!include LogicLib.nsh

Var Mode
Var ForAll

Name "${NAME}"
OutFile "${TARGET}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME}"
VIAddVersionKey LegalCopyright "Client Lists contributors, MIT licence"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!ifdef SIGN
  !finalize `${SIGN}`
  !uninstfinalize `${SIGN}`
!endif

!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
Page custom ShowModes TakeMode
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
; By the desktop, so that it doesn't inherit an administrator's rights.
!define MUI_FINISHPAGE_RUN "$WINDIR\explorer.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "$\"$INSTDIR\${PROGRAM}$\""
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"
!include "texts.nsh"

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  ; What is there already is upgraded where it is.
  StrCpy $Mode "CurrentUser"
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" InstallLocation
  ReadRegStr $1 HKLM "${UNINSTALL_KEY}" InstallLocation
  ${If} $0 == ""
  ${AndIf} $1 != ""
    StrCpy $Mode "AllUsers"
  ${EndIf}
  Call ReadMode
  Call ApplyMode
  ${If} ${Silent}
    Call CheckRights
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  StrCpy $Mode "CurrentUser"
  ReadRegStr $1 HKLM "${UNINSTALL_KEY}" InstallLocation
  ${If} $1 == $INSTDIR
    StrCpy $Mode "AllUsers"
  ${EndIf}
  Call un.ReadMode
  Call un.ApplyMode
  Call un.HasRights
  ${If} $0 != "Admin"
  ${AndIf} $Mode == "AllUsers"
    ; Windows starts this without asking an administrator.
    StrCpy $1 "/AllUsers"
    ${If} ${Silent}
      StrCpy $1 "/AllUsers /S"
    ${EndIf}
    ExecShell "runas" "$INSTDIR\uninstall.exe" "$1"
    Quit
  ${EndIf}
FunctionEnd

!macro MODES PREFIX
Function ${PREFIX}ReadMode
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/CurrentUser" $1
  ${IfNot} ${Errors}
    StrCpy $Mode "CurrentUser"
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $Mode "AllUsers"
  ${EndIf}
FunctionEnd

Function ${PREFIX}HasRights
  UserInfo::GetAccountType
  Pop $0
FunctionEnd

Function ${PREFIX}ApplyMode
  ${If} $Mode == "AllUsers"
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
FunctionEnd
!macroend
!insertmacro MODES ""
!insertmacro MODES "un."

; Where it goes: where it is, where /D= says, or where programs are.
Function ChooseFolder
  ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" InstallLocation
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${ElseIf} $Mode == "AllUsers"
    StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
  ${Else}
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
  ${EndIf}
FunctionEnd

Function CheckRights
  ${If} $INSTDIR == ""
    Call ChooseFolder
  ${EndIf}
  Call HasRights
  ${If} $Mode == "AllUsers"
  ${AndIf} $0 != "Admin"
    MessageBox MB_ICONSTOP "$(NeedsAdministrator)" /SD IDOK
    SetErrorLevel 740
    Quit
  ${EndIf}
FunctionEnd

Function ShowModes
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    Call CheckRights
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(ForWhom)" "$(ForWhomMore)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 10u 100% 12u "$(ForMe)"
  Pop $0
  ${NSD_CreateRadioButton} 0 28u 100% 12u "$(ForEverybody)"
  Pop $ForAll
  ${If} $Mode == "AllUsers"
    ${NSD_Check} $ForAll
  ${Else}
    ${NSD_Check} $0
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function TakeMode
  StrCpy $Mode "CurrentUser"
  ${NSD_GetState} $ForAll $1
  ${If} $1 == ${BST_CHECKED}
    StrCpy $Mode "AllUsers"
    Call HasRights
    ${If} $0 != "Admin"
      ClearErrors
      ExecShell "runas" "$EXEPATH" "/AllUsers"
      ${If} ${Errors}
        ; Nobody gave the rights: another choice may be made.
        Abort
      ${EndIf}
      Quit
    ${EndIf}
  ${EndIf}
  Call ApplyMode
  Call ChooseFolder
FunctionEnd

; Leaves in $0 whether a program of this folder runs, whoever started it: Windows lets nobody write to one.
!macro FIND_RUNNING FILE
  ${If} ${FileExists} "$INSTDIR\${FILE}"
    ClearErrors
    FileOpen $2 "$INSTDIR\${FILE}" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $2
    ${EndIf}
  ${EndIf}
!macroend

; Asks running windows to close, as a click on their cross does: they save nothing half, and may refuse while
; a dialog is open. Leaves what is still running after ten seconds to the person.
!macro CLOSE_PROGRAM PREFIX
Function ${PREFIX}CloseProgram
  StrCpy $1 0
  again:
    StrCpy $0 0
    !insertmacro FIND_RUNNING "${PROGRAM}"
    !insertmacro FIND_RUNNING "clientlists.exe"
    StrCmp $0 0 done
    ${If} $1 = 0
      nsExec::Exec '"$SYSDIR\taskkill.exe" /IM ${PROGRAM}'
      Pop $0
    ${EndIf}
    Sleep 500
    IntOp $1 $1 + 1
    ${If} $1 < 20
      Goto again
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillRunning)" /SD IDCANCEL IDRETRY retry
    SetErrorLevel 3
    Abort "$(StillRunning)"
  retry:
    StrCpy $1 0
    Goto again
  done:
FunctionEnd
!macroend
!insertmacro CLOSE_PROGRAM ""
!insertmacro CLOSE_PROGRAM "un."

; An upgrade puts the old program aside, and back if the new one can't be written whole.
!macro RENAME_ALL FROM TO
  Rename "$INSTDIR\_internal${FROM}" "$INSTDIR\_internal${TO}"
  Rename "$INSTDIR\${PROGRAM}${FROM}" "$INSTDIR\${PROGRAM}${TO}"
  Rename "$INSTDIR\clientlists.exe${FROM}" "$INSTDIR\clientlists.exe${TO}"
!macroend
!macro DELETE_ALL ENDING
  RMDir /r "$INSTDIR\_internal${ENDING}"
  Delete "$INSTDIR\${PROGRAM}${ENDING}"
  Delete "$INSTDIR\clientlists.exe${ENDING}"
!macroend

Section "${NAME}" Main
  SectionIn RO
  Call CloseProgram
  !insertmacro DELETE_ALL ".old"
  !insertmacro RENAME_ALL "" ".old"
  ${If} ${FileExists} "$INSTDIR\_internal\*.*"
    ; Something in it is open that no program of ours has open.
    !insertmacro RENAME_ALL ".old" ""
    MessageBox MB_ICONSTOP "$(InUse)" /SD IDOK
    SetErrorLevel 4
    Abort "$(InUse)"
  ${EndIf}
  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${FOLDER}/*"
  ${If} ${Errors}
    SetOutPath "$TEMP"
    !insertmacro DELETE_ALL ""
    !insertmacro RENAME_ALL ".old" ""
    MessageBox MB_ICONSTOP "$(NotWritten)" /SD IDOK
    SetErrorLevel 5
    Abort "$(NotWritten)"
  ${EndIf}
  !insertmacro DELETE_ALL ".old"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\${PROGRAM}" "" "$INSTDIR\${PROGRAM}"

  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayName "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayVersion "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" Publisher "Client Lists contributors"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" DisplayIcon "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" InstallLocation "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" UninstallString '"$INSTDIR\uninstall.exe" /$Mode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /$Mode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoModify 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" NoRepair 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" EstimatedSize $0
SectionEnd

; An entry in "Open with". The program that opens spreadsheets today stays the default.
Section "$(OpenWith)" Associate
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}" FriendlyAppName "${NAME}"
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".csv" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".xlsx" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".xls" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".vcf" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".tsv" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".ods" ""
  WriteRegStr SHCTX "Software\Classes\.csv\OpenWithList\${PROGRAM}" "" ""
  WriteRegStr SHCTX "Software\Classes\.xlsx\OpenWithList\${PROGRAM}" "" ""
  WriteRegStr SHCTX "Software\Classes\.xls\OpenWithList\${PROGRAM}" "" ""
  WriteRegStr SHCTX "Software\Classes\.vcf\OpenWithList\${PROGRAM}" "" ""
  WriteRegStr SHCTX "Software\Classes\.tsv\OpenWithList\${PROGRAM}" "" ""
  WriteRegStr SHCTX "Software\Classes\.ods\OpenWithList\${PROGRAM}" "" ""
  ${RefreshShellIcons}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${Main} "$(AboutMain)"
  !insertmacro MUI_DESCRIPTION_TEXT ${Associate} "$(AboutOpenWith)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Section "Uninstall"
  Call un.CloseProgram
  ; Only what was installed: the folder may be one of the person's own.
  SetOutPath "$TEMP"
  !insertmacro DELETE_ALL ""
  !insertmacro DELETE_ALL ".old"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\${PROGRAM}"
  DeleteRegKey SHCTX "Software\Classes\Applications\${PROGRAM}"
  DeleteRegKey SHCTX "Software\Classes\.csv\OpenWithList\${PROGRAM}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.csv\OpenWithList"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.csv"
  DeleteRegKey SHCTX "Software\Classes\.xlsx\OpenWithList\${PROGRAM}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.xlsx\OpenWithList"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.xlsx"
  DeleteRegKey SHCTX "Software\Classes\.xls\OpenWithList\${PROGRAM}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.xls\OpenWithList"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.xls"
  DeleteRegKey SHCTX "Software\Classes\.vcf\OpenWithList\${PROGRAM}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.vcf\OpenWithList"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.vcf"
  DeleteRegKey SHCTX "Software\Classes\.tsv\OpenWithList\${PROGRAM}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.tsv\OpenWithList"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.tsv"
  DeleteRegKey SHCTX "Software\Classes\.ods\OpenWithList\${PROGRAM}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.ods\OpenWithList"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.ods"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  ; The workspace stays in %LOCALAPPDATA%\ClientLists: whoever removes the program keeps the lists.
  DetailPrint "$(ListsStay)"
  ${RefreshShellIcons}
SectionEnd
