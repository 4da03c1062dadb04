using RegioHelix.Import.Reading.Source;

namespace RegioHelix.Import.Live;

/// <summary>Opens a document of structural metadata, which the service sends packed or plain as it likes.</summary>
internal static class StructureFile
{
    /// <summary>The unpacked text.</summary>
    public static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        Span<byte> magic = stackalloc byte[2];
        var isPacked = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && ContentLooks.IsGzip(magic);
        file.Position = 0;
        return isPacked ? new WholeGzipStream(file) : file;
    }
}
