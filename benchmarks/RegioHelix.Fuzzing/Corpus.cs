using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using RegioHelix.Store.Parquet;

namespace RegioHelix.Fuzzing;

/// <summary>The valid inputs that are broken: small files of ours beside the program, and what is made of them.</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "corpus");

    /// <summary>Files by their names.</summary>
    public static byte[][] Files(params string[] names) => [.. names.Select(name => File.ReadAllBytes(Path.Combine(Folder, name)))];

    /// <summary>The same, packed.</summary>
    public static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(plain);
        return packed.ToArray();
    }

    /// <summary>A delimited file as a workbook of texts.</summary>
    public static byte[] Workbook(string name, char delimiter)
    {
        var lines = Encoding.UTF8.GetString(Files(name)[0]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(delimiter)).ToList();
        using var stream = new MemoryStream();
        stream.SaveAs(lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => (object)pair.Second)).ToArray());
        return stream.ToArray();
    }

    /// <summary>A data package.</summary>
    public static byte[] Package() => Zip(("package.json", Files("package.json")[0]), ("inputs/dataset.json", "{}"u8.ToArray()));

    /// <summary>A data package with a dataset and a table.</summary>
    public static byte[] WholePackage() => Zip(
        ("package.json", Files("whole-package.json")[0]), ("inputs/dataset.json", Files("package-dataset.json")[0]), ("inputs/table.csv", Files("package-table.csv")[0]), ("results/region.json", "{\"code\":\"NL41\"}"u8.ToArray()));

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var whole = new MemoryStream();
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
                using (var entry = archive.CreateEntry(name).Open())
                    entry.Write(bytes);
        return whole.ToArray();
    }

    /// <summary>A small labelled table as Parquet.</summary>
    public static byte[] Parquet(string folder)
    {
        var path = Path.Combine(folder, "seed.parquet");
        ParquetFile.Write(path, ["NL41", "NL42", "ITH3"], ["C15", "C28"], (row, column) => row == column ? null : row + (column / 2.0));
        return File.ReadAllBytes(path);
    }
}
