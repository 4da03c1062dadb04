namespace RegioHelix.Import.Live;

/// <summary>Writes a small file whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the path and then moves into place, so that a kill never leaves half a record.</summary>
    public static void Write(string path, string text)
    {
        var beside = path + ".new";
        File.WriteAllText(beside, text);
        File.Move(beside, path, overwrite: true);
    }
}
