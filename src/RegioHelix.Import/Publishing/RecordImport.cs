using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RegioHelix.Import.Reading.Records;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Store;
using RegioHelix.Store.Publishing;
using RegioHelix.Store.Records;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Publishing;

/// <summary>
/// Imports records: read, check, store chunk by chunk, publish. What is stored counts only when all of it is there; a run that was stopped is gone on
/// with by the next one of the same files under the same options, which reads again and stores only what is missing.
/// </summary>
public sealed partial class RecordImport(DataDirectory data, IRecordStore store, TimeProvider clock)
{
    // Another way of reading makes other chunks: an import that one version began is not gone on with by the next.
    private const int ReaderVersion = 1;

    /// <summary>Runs one import.</summary>
    /// <exception cref="ProblemsException">All that is wrong with the files, or a disk or shard that fails; what was published before stays in use.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; it can be gone on with.</exception>
    public RecordImportOutcome Run(RecordImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        DatasetCodeRule.Demand(request.Dataset);
        Demand(request);
        using var held = ImportLock.Take(data, Phrase.Of("import of records"), clock);
        var started = clock.GetTimestamp();
        var sources = RecordSource.List(request.Path, cancellation);
        var former = store.Find(request.Dataset, cancellation);
        var load = IdOf(request, sources);
        if (former is not null && IsThere(former, request, load))
            return new(former, false, 0, former.Rows, clock.GetElapsedTime(started).TotalSeconds);
        if (former is not null && request.Adds)
            DemandOther(former, request, sources);
        using var draft = store.Begin(held, request.Dataset, load, cancellation);
        var (files, stored) = Store(request, sources, draft, progress, cancellation);
        progress?.Report(new(ImportStage.Publishing, 0, 0));
        var set = SetOf(request, request.Adds ? former : null, load, files);
        var published = draft.Publish(set);
        progress?.Report(new(ImportStage.Done, 0, 0));
        return new(published, true, stored, files.Sum(file => file.Rows) - stored, clock.GetElapsedTime(started).TotalSeconds);
    }

    private static void Demand(RecordImportRequest request)
    {
        if (!ClassificationName().IsMatch(request.Mapping.Classification))
            throw new ProblemsException(new Problem("--classification", 0, 0, "bad-classification", Problem.Shorten(request.Mapping.Classification), Phrase.Of("name it in 1 to 30 letters, digits and _, such as NACE_R2 or IPC")));
    }

    // Records of the same files under other words for source or version are a vintage of their own; what is stored is the same.
    private static bool IsThere(RecordSet former, RecordImportRequest request, string load) => request.Adds
        ? former.Loads.Contains(load)
        : former.Loads.SequenceEqual([load]) && (request.Source.Length == 0 || former.Source == request.Source) && (request.NutsVersion is null || former.NutsVersion == request.NutsVersion);

    // A file that is in the dataset already would count twice.
    private static void DemandOther(RecordSet former, RecordImportRequest request, IReadOnlyList<RecordSource> sources)
    {
        if (former.Classification != request.Mapping.Classification)
            throw new ProblemsException(new Problem("--classification", 0, 0, "other-classification", request.Mapping.Classification, Phrase.Of($"the dataset holds activities of {former.Classification}; add records of the same classification, or import them under another name")));
        var there = former.Files.Select(file => file.Sha256).ToHashSet(StringComparer.Ordinal);
        Problem[] twice = [.. sources.Where(source => there.Contains(source.Sha256)).Select(source => new Problem(source.Path, 0, 0, "already-in", "", Phrase.Of("the dataset holds the records of this file already, and they would count twice; add other files, or leave out --add to take the dataset's place")))];
        if (twice.Length > 0)
            throw new ProblemsException(twice);
    }

    private static string IdOf(RecordImportRequest request, IReadOnlyList<RecordSource> sources)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{ReaderVersion}|{request.ChunkRows}|{request.Mapping}|{string.Join('|', sources.Select(source => source.Name + source.Sha256))}");
        var key = RecordKey.Of(Encoding.UTF8.GetBytes(request.IsAfresh ? what + Guid.CreateVersion7() : what));
        return $"{key.High:x16}{key.Low:x16}";
    }

    private static (IReadOnlyList<RecordFile> Files, long Stored) Store(RecordImportRequest request, IReadOnlyList<RecordSource> sources, IRecordDraft draft, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var (files, stored, found) = (new List<RecordFile>(), 0L, new List<Problem>());
        var (total, before) = (sources.Sum(source => source.Bytes), 0L);
        for (var file = 0; file < sources.Count; file++)
        {
            var (source, done) = (sources[file], before);
            if (draft.FindFile(file) is { } there)
                files.Add(there);
            else
            {
                var problems = new ProblemList(source.Path);
                var step = progress is null ? null : new Bytes(read => progress.Report(new(ImportStage.Reading, done + read, total)));
                var read = StoreFile(request, source, file, draft, problems, step, ref stored, cancellation);
                found.AddRange(problems.List());
                files.Add(read);
                if (found.Count == 0)
                    draft.Finish(file, read);
            }
            before += source.Bytes;
        }
        if (found.Count == 0 && files.Sum(file => file.Rows) == 0)
            found.Add(new(request.Path, 0, 0, "no-rows", "", Phrase.Of("there is a header and no record below it")));
        if (found.Count == 0)
            return (files, stored);
        draft.Abandon();
        throw new ProblemsException(found);
    }

    // One chunk is stored while the next is read.
    private static RecordFile StoreFile(RecordImportRequest request, RecordSource source, int file, IRecordDraft draft, ProblemList problems, IProgress<long>? progress, ref long stored, CancellationToken cancellation)
    {
        using var reader = RecordReader.Open(OpenedSource.AtPath(source.Path, progress, RecordLimits, cancellation), request.Mapping, problems);
        var (filling, storing) = (new RecordBatch(request.ChunkRows), new RecordBatch(request.ChunkRows));
        var (chunk, storage) = (0, Task.FromResult(0L));
        try
        {
            // Behind a problem nothing is stored any more: the rest is read for the problems in it.
            while (reader.Fill(filling, cancellation))
            {
                stored += storage.GetAwaiter().GetResult();
                storage = Task.FromResult(0L);
                (filling, storing) = (storing, filling);
                if (problems.Count > 0)
                    continue;
                var (batch, at) = (storing, chunk++);
                storage = Task.Run(() => draft.Append(file, at, batch) ? batch.Count : 0L, CancellationToken.None);
            }
        }
        finally
        {
            stored += storage.GetAwaiter().GetResult();
        }
        return new(source.Name, source.Sha256, source.Bytes, reader.Rows, chunk, reader.RoundedWeights, Math.Min(reader.FirstYear, reader.LastYear), reader.LastYear, reader.Regions, reader.Activities);
    }

    private RecordSet SetOf(RecordImportRequest request, RecordSet? former, string load, IReadOnlyList<RecordFile> read)
    {
        var (now, files) = (clock.GetUtcNow(), (IReadOnlyList<RecordFile>)[.. former?.Files ?? [], .. read.Where(file => file.Rows > 0)]);
        IReadOnlyList<string> loads = [.. former?.Loads ?? [], load];
        var version = request.NutsVersion ?? RegionCatalogue.DetectVersion(files.SelectMany(file => file.Regions).Where(code => code.Length >= 4).Select(code => code[..4]).Distinct()) ?? Enum.GetValues<NutsVersion>().Max();
        var source = request.Source.Length > 0 ? request.Source : Path.GetFileName(Path.TrimEndingDirectorySeparator(request.Path));
        return new(request.Dataset, "", now, former is null ? source : $"{former.Source}; {source}", request.Mapping.Classification, version, loads, files, 1);
    }

    // Records may be many times what any table of regions can be.
    private static SourceLimits RecordLimits => SourceLimits.Default with { InflatedBytes = long.MaxValue };

    [GeneratedRegex(@"^[A-Za-z0-9_]{1,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ClassificationName();

    private sealed class Bytes(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
