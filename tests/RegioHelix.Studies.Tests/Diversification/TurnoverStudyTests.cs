using System.Text;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Store;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Tests.Diversification;

/// <summary>Six regions and two activities on paper: machinery has a fifth of the jobs in 2013 and 31 % in 2015.</summary>
public sealed class TurnoverStudyTests : IDisposable
{
    // ITH1 more than doubles, 0.94 to 1.45 times; ITH2 stays above; ITH3 rises fourfold, 0.47 to 1.35 times: doubted; ITH4 falls from 1.40 to 0.64 times;
    // ITH5 goes from 1.02 to 0.98 times, within error, and ITI1 publishes one year only.
    private const string Table = """
        geo;nace_r2;2013;2015
        ITH1;C28;200;450
        ITH1;C10;800;550
        ITH2;C28;400;400
        ITH2;C10;600;600
        ITH3;C28;100;420
        ITH3;C10;900;580
        ITH4;C28;300;200
        ITH4;C10;700;800
        ITH5;C28;218;305
        ITH5;C10;782;695
        ITI1;C28;:;300
        ITI1;C10;700;700
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Entries_exits_jumps_and_noise_are_told_apart()
    {
        var data = DataDirectory.Open(folder.Path);
        var declaration = DatasetCatalogue.FindOrDefault("paper") with { Kind = FigureKind.Own, Title = "Paper", DutchTitle = "Papier", Indicator = "persons_employed", Unit = "PER" };
        foreach (var year in new[] { "2013", "2015" })
            new ImportRun(data, TimeProvider.System).Run(
                ImportSource.From(new MemoryStream(Encoding.UTF8.GetBytes(Table)), "paper"),
                ImportFormats.Table(new ColumnMapping("geo", "persons_employed") { Activity = "nace_r2", Value = year, Year = year }),
                new ImportOptions(declaration) { NutsVersion = NutsVersion.Nuts2013 },
                cancellation: TestContext.Current.CancellationToken);
        using var store = new DuckDbObservationStore(data);

        var turnover = new ActivityTurnoverStudy(new TurnoverTables(new SpecialisationTables(store)), new SearchStudy()).Run("C28", new StudySettings("paper", 2015));

        Assert.Equal(2013, turnover.Since);
        var entered = Assert.Single(turnover.Entered);
        // Over the cells that both years publish: 1,218 of 5,700 jobs, then 1,775 of 5,700.
        Assert.Equal(0.2 / (1218.0 / 5700), entered.From, 1e-9);
        Assert.Equal(0.45 / (1775.0 / 5700), entered.To, 1e-9);
        Assert.Equal(("ITH1", 200, 450), (entered.Region.Code, entered.JobsBefore, entered.JobsAfter));
        Assert.Equal("ITH4", Assert.Single(turnover.Left).Region.Code);
        Assert.Equal("ITH3", Assert.Single(turnover.Jumps).Region.Code);
        Assert.Equal("ITH5", Assert.Single(turnover.WithinError).Region.Code);
        Assert.Equal((1, 0, 1), (turnover.Stayed, turnover.StayedAway, turnover.Unknown));
        Assert.StartsWith("Between 2013 and 2015 ", turnover.Sentence.English, StringComparison.Ordinal);
        Assert.EndsWith("came to stand out in machinery; Friuli-Venezia Giulia ceased to.", turnover.Sentence.English, StringComparison.Ordinal);
        Assert.DoesNotContain("Veneto", turnover.Sentence.English, StringComparison.Ordinal);
    }
}
