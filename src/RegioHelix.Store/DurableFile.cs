using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace RegioHelix.Store;

/// <summary>Writes that survive a power cut: content first, then the name, each forced to the disk.</summary>
public static partial class DurableFile
{
    /// <summary>Replaces a small text file in one step: readers see the former content or the new one.</summary>
    public static void WriteAllText(string path, string text) => Write(path, draft => File.WriteAllText(draft, text));

    /// <summary>Replaces a file that fits in memory in one step.</summary>
    public static void WriteAllBytes(string path, byte[] bytes) => Write(path, draft => File.WriteAllBytes(draft, bytes));

    private static void Write(string path, Action<string> write)
    {
        path = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(path)!;
        var draft = Path.Combine(folder, Unfinished.NewName("text"));
        try
        {
            write(draft);
            Flush(draft);
            Rename(draft, path);
        }
        finally
        {
            Unfinished.Remove(draft);
        }
    }

    /// <summary>Gives a finished file its name and forces the name to the disk.</summary>
    public static void Rename(string draft, string path)
    {
        File.Move(draft, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Forces a file's content to the disk.</summary>
    public static void Flush(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    // Windows writes directory entries through its journal and has no such call.
    internal static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var handle = OpenFolder(folder, 0);
        if (handle.IsInvalid || Synchronise(handle) != 0)
            throw new IOException($"{folder} could not be forced to the disk: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial SafeFileHandle OpenFolder(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Synchronise(SafeFileHandle handle);
}
