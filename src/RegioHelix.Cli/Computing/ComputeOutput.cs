using System.IO.Compression;
using System.Text;
using RegioHelix.Store;
using RegioHelix.Store.Parquet;
using RegioHelix.Studies.Computing;
using RegioHelix.Studies.Exports;

namespace RegioHelix.Cli.Computing;

/// <summary>Where a result goes: stdout, or a file that appears whole or not at all.</summary>
internal sealed class ComputeOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string? path;
    private readonly bool json;
    private readonly Func<Stream> stdout;

    private ComputeOutput(string? path, bool json, Func<Stream> stdout) => (this.path, this.json, this.stdout) = (path, json, stdout);

    /// <summary>Settles it, before anything is computed.</summary>
    public static ComputeOutput Of(string? path, bool json, Func<Stream> stdout)
    {
        if (path is null)
            return new(null, json, stdout);
        if (!EndsIn(path, ".csv") && !EndsIn(path, ".csv.gz") && !EndsIn(path, ".json") && !EndsIn(path, ".parquet"))
            throw ComputeLine.UnknownEnding(path);
        if (json && !EndsIn(path, ".json"))
            throw ComputeLine.NotJson(path);
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            throw ComputeLine.NoFolder(path);
        return new(path, EndsIn(path, ".json"), stdout);
    }

    /// <summary>Writes a result.</summary>
    public void Write(ComputedResult result)
    {
        if (path is null)
        {
            using var stream = stdout();
            Write(result, stream);
            return;
        }
        var draft = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".unfinished-{Guid.CreateVersion7():N}");
        try
        {
            WriteFile(result, draft);
            File.Move(draft, path, overwrite: true);
        }
        catch (ParquetFaultException fault)
        {
            throw ComputeLine.NotWritten(path, fault.Message.Length <= 60 ? fault.Message : fault.Message[..59] + "…");
        }
        catch (Exception failure) when (StorageProblem.IsStorageFailure(failure))
        {
            throw StorageProblem.From(failure, path);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private void WriteFile(ComputedResult result, string draft)
    {
        if (EndsIn(path!, ".parquet"))
        {
            WriteParquet(result, draft);
            return;
        }
        using var file = File.Create(draft);
        if (!EndsIn(path!, ".gz"))
        {
            Write(result, file);
            return;
        }
        using var packed = new GZipStream(file, CompressionLevel.Optimal);
        Write(result, packed);
    }

    // With draws, three columns for one: the figure and the ends of its interval; with ranks three more, with a chance two.
    private static void WriteParquet(ComputedResult result, string draft)
    {
        if (result.Bands is not { } bands)
        {
            ParquetFile.Write(draft, result.Rows, result.Columns, (row, column) => result[row, column]);
            return;
        }
        (string Name, Func<int, double?> Of)[] parts =
        [
            ("value", at => result.Values[at]), ("lower", at => bands.Lower[at]), ("upper", at => bands.Upper[at]),
            .. bands.Ranks is { } ranks ? [("rank", at => ranks[at].Rank), ("rank_best", at => ranks[at].Best), ("rank_worst", at => ranks[at].Worst)] : Array.Empty<(string, Func<int, double?>)>(),
            .. bands.Chances is { } chances ? [("chance", at => chances[at].Probability), ("answered", at => chances[at].Known)] : Array.Empty<(string, Func<int, double?>)>(),
        ];
        string[] columns = [.. result.Columns.SelectMany(name => parts.Select(part => result.IsList ? part.Name : part.Name == "value" ? name : $"{name} {part.Name}"))];
        ParquetFile.Write(draft, result.Rows, columns, (row, column) => parts[column % parts.Length].Of((row * result.Columns.Count) + (column / parts.Length)));
    }

    private void Write(ComputedResult result, Stream stream)
    {
        if (json)
        {
            ComputedJson.Write(result, stream);
            stream.WriteByte((byte)'\n');
            return;
        }
        using var text = new StreamWriter(stream, Utf8, 1 << 16, leaveOpen: true);
        ComputedCsv.Write(result, text);
    }

    private static bool EndsIn(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
