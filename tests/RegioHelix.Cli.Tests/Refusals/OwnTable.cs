using System.IO.Compression;
using System.Text;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Refusals;

/// <summary>A data directory with one good table in it, and the means to try bad ones on it.</summary>
public sealed class OwnTable : IAsyncLifetime
{
    public const string Good = "geo,nace_r2,n2014\nITH3,C15,100\nITH3,C14,50\nITH1,C15,10\n";

    private static readonly string[] Mapping = ["--region", "geo", "--activity", "nace_r2", "--value", "n2014", "--year", "2014", "--nuts", "2013"];

    private readonly TemporaryFolder folder = new();

    public string Data => folder["data"];

    public async ValueTask InitializeAsync()
    {
        (await Import("good.csv", Good)).Well();
        Listing = (await Product.Over(Data, "data", "list")).Well();
    }

    /// <summary>What <c>data list</c> said of the good table alone.</summary>
    public string Listing { get; private set; } = "";

    public string PathOf(string name) => folder[name];

    internal Task<Finished> Import(string name, string text, params string[] more) => Import(name, Encoding.UTF8.GetBytes(text), more);

    internal async Task<Finished> Import(string name, byte[] content, params string[] more)
    {
        await File.WriteAllBytesAsync(folder[name], content, TestContext.Current.CancellationToken);
        return await ImportFile(folder[name], more);
    }

    internal Task<Finished> ImportFile(string path, params string[] more)
    {
        string[] dataset = more.Contains("--dataset") ? [] : ["--dataset", "jobs"];
        return Product.Over(Data, ["import", "csv", path, .. Mapping, .. dataset, .. more]);
    }

    /// <summary>Imports what must fail, proves that not a byte has changed, and gives the message, its file's folder left out.</summary>
    internal async Task<string> Refuse(string name, byte[] content, params string[] more)
    {
        var before = Trace();
        var message = (await Import(name, content, more)).Refused();
        Assert.Equal(before, Trace());
        return message.Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    internal Task<string> Refuse(string name, string text, params string[] more) => Refuse(name, Encoding.UTF8.GetBytes(text), more);

    /// <summary>Every file of the data directory with its size and time, the lock and its holder's name apart.</summary>
    public string Trace() => string.Join('\n', Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories)
        .Where(file => !Path.GetFileName(file).StartsWith("import.lock", StringComparison.Ordinal))
        .Select(file => $"{file} {new FileInfo(file).Length} {File.GetLastWriteTimeUtc(file):O}")
        .Order(StringComparer.Ordinal));

    public static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
