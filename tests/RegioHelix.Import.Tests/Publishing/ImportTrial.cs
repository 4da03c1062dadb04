using System.Text;
using Microsoft.Extensions.Time.Testing;
using RegioHelix.Import.Publishing;
using RegioHelix.Store;
using RegioHelix.Store.Checks;
using RegioHelix.Store.Observations;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Import.Tests.Publishing;

/// <summary>A data directory of its own with the means to import into it and to see what became of it.</summary>
internal sealed class ImportTrial : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ImportTrial()
    {
        Data = DataDirectory.Open(folder["data"]);
        Run = new ImportRun(Data, Clock);
        Store = new DuckDbObservationStore(Data);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 10, 15, 0, TimeSpan.Zero));

    public DataDirectory Data { get; }

    public ImportRun Run { get; }

    public DuckDbObservationStore Store { get; }

    public static ImportOptions Labour { get; } = new(DatasetCatalogue.Find("lfst_r_lfe2en2")!);

    /// <summary>Imports bytes as the labour force table, a second later than the last.</summary>
    public ImportOutcome Import(byte[] content, ImportOptions? options = null, string name = "lfst_r_lfe2en2.tsv")
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        options ??= Labour;
        return Run.Run(ImportSource.From(new MemoryStream(content), name), ImportFormat.EurostatTsv(options.Declaration), options, null, TestContext.Current.CancellationToken);
    }

    public ImportOutcome Import(string text, ImportOptions? options = null, string name = "lfst_r_lfe2en2.tsv") => Import(Encoding.UTF8.GetBytes(text), options, name);

    /// <summary>Imports what must fail, proves that nothing has changed, and gives the problems.</summary>
    public IReadOnlyList<Problem> Refuse(byte[] content, ImportOptions? options = null, string name = "lfst_r_lfe2en2.tsv")
    {
        var before = Trace();
        var problems = Assert.Throws<ProblemsException>(() => Import(content, options, name)).Problems;
        Assert.Equal(before, Trace());
        return problems;
    }

    public IReadOnlyList<Problem> Refuse(string text, ImportOptions? options = null, string name = "lfst_r_lfe2en2.tsv") => Refuse(Encoding.UTF8.GetBytes(text), options, name);

    public RegionActivityTable Table(int year, ActivityLevel level = ActivityLevel.Section, int nutsLevel = 2, string slice = "age=Y_GE15", string? vintage = null, string dataset = "lfst_r_lfe2en2") =>
        Store.GetTable(new TableQuery(dataset, vintage, year, "employment", "THS", slice, nutsLevel, level));

    public void DemandCleanData() => Assert.Empty(DataCheck.Run(Data, TestContext.Current.CancellationToken).Problems);

    /// <summary>Every file that counts: lock and its holder's name apart.</summary>
    public string Trace() => string.Join('\n', Directory.EnumerateFiles(Data.Root, "*", SearchOption.AllDirectories)
        .Where(file => !Path.GetFileName(file).StartsWith("import.lock", StringComparison.Ordinal))
        .Select(file => $"{Path.GetRelativePath(Data.Root, file)} {new FileInfo(file).Length} {File.GetLastWriteTimeUtc(file):O}")
        .Order(StringComparer.Ordinal));

    public void Dispose()
    {
        Store.Dispose();
        folder.Dispose();
    }
}
