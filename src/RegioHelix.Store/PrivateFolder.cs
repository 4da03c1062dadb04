namespace RegioHelix.Store;

/// <summary>Folders of ours: own tables, keys and people are their owner's, and other accounts of the machine do not look into what we make.</summary>
internal static class PrivateFolder
{
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(folder))
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
