using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace RegioHelix.Import.Tests.Live;

/// <summary>Bodies with invented figures.</summary>
internal static class Bodies
{
    /// <summary>A small table, packed.</summary>
    public static byte[] Table(string value = "12.5 ") => Pack(TableText(value));

    /// <summary>The same table as text.</summary>
    public static string TableText(string value = "12.5 ") => $"freq,unit,nace_r2,geo\\TIME_PERIOD\t2014 \t2015 \r\nA,THS,C,ITH3\t{value}\t13.1 b\r\n";

    /// <summary>A table whose archive has at least so many bytes: it hardly packs.</summary>
    public static byte[] LargeTable(int bytes)
    {
        var random = new Random(7);
        var text = new StringBuilder("freq,unit,nace_r2,geo\\TIME_PERIOD\t2014 \r\n");
        while (text.Length < bytes * 3)
            text.Append(CultureInfo.InvariantCulture, $"A,THS,C,ITH3\t{random.NextInt64()}{random.NextInt64()} \r\n");
        return Pack(text.ToString());
    }

    public static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public static string Unpack(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        return new StreamReader(gzip).ReadToEnd();
    }
}
