using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RegioHelix.Import.Landmarks;
using RegioHelix.Import.Simulated;
using RegioHelix.Import.Tests.Landmarks;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Tests.Simulated;

public class SimulatedEuropeTests
{
    private const int AnotherSeed = 42;

    private static readonly Lazy<SimulatedEurope> Default = new(() => SimulatedEurope.Generate());
    private static readonly Lazy<SimulatedEurope> Another = new(() => SimulatedEurope.Generate(AnotherSeed));

    // Raise SimulatedEurope.RecipeVersion together with this.
    private const string PinnedHash = "f311e16f7a4e769c";

    private static SimulatedEurope Of(int seed) => seed == SimulatedEurope.DefaultSeed ? Default.Value : seed == AnotherSeed ? Another.Value : SimulatedEurope.Generate(seed);

    [Fact]
    public void The_same_seed_gives_the_same_figures_on_every_machine() => Assert.Equal(PinnedHash, Hash(Default.Value));

    [Fact]
    public void Another_seed_gives_other_figures()
    {
        Assert.NotEqual(Hash(Default.Value), Hash(Another.Value));
        Assert.Equal(Hash(Another.Value), Hash(SimulatedEurope.Generate(AnotherSeed)));
        Assert.Equal("simulated recipe=1 seed=42", Another.Value.Recipe);
    }

    [Fact]
    public void The_regions_are_those_of_the_EU28_in_NUTS_2013_and_the_divisions_those_of_the_market_economy()
    {
        var members = CountryCatalogue.ListGroup(CountryGroup.Eu27).Concat(CountryCatalogue.ListGroup(CountryGroup.UnitedKingdom)).Select(country => country.Code).ToHashSet();
        Assert.Equal(28, members.Count);
        Assert.Equal(RegionCatalogue.ListVersion(NutsVersion.Nuts2013).Where(region => members.Contains(region.Country)).Select(region => region.Code), Default.Value.Regions);
        Assert.Equal(
            ActivityCatalogue.ListLevel(ActivityLevel.Division).Select(activity => activity.Code).Where(code => code == "S95" || "BCDEFGHIJLMN".Contains(code[0], StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Default.Value.Activities);
        Assert.Equal(FigureKind.Simulated, DatasetCatalogue.Find(SimulatedEurope.Dataset)!.Kind);
    }

    [Theory]
    [InlineData(SimulatedEurope.DefaultSeed)]
    [InlineData(AnotherSeed)]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(int.MaxValue)]
    public void Landmark_cells_and_totals_of_2014_are_met_exactly(int seed)
    {
        var europe = Of(seed);
        foreach (var landmark in LandmarkSource.List())
        {
            var regions = landmark.Region == LandmarkSource.Europe ? europe.Regions : [landmark.Region];
            var activities = landmark.Activity == LandmarkSource.AllActivities ? europe.Activities : [landmark.Activity];
            Assert.Equal(landmark.Persons, regions.Sum(region => activities.Sum(activity => europe.GetPersons(region, activity, 2014))));
        }
    }

    [Theory]
    [InlineData(SimulatedEurope.DefaultSeed)]
    [InlineData(AnotherSeed)]
    [InlineData(7)]
    public void Quotients_from_published_cells_agree_with_the_landmarks_within_one_per_cent(int seed)
    {
        var simulated = new SimulatedYear(Of(seed), 2014);
        var persons = LandmarkSource.List().ToDictionary(landmark => (landmark.Region, landmark.Activity), landmark => (double)landmark.Persons);
        foreach (var landmark in LandmarkSource.List().Where(landmark => landmark.Kind == LandmarkKind.Cell))
        {
            var quotient = landmark.Persons / persons[(landmark.Region, "TOTAL")] / (persons[("EU28", landmark.Activity)] / persons[("EU28", "TOTAL")]);
            Assert.InRange(simulated.Quotient(landmark.Region, landmark.Activity) / quotient, 0.99, 1.01);
        }
    }

    [Theory]
    [InlineData(SimulatedEurope.DefaultSeed)]
    [InlineData(AnotherSeed)]
    public void A_landmark_keeps_its_side_of_one_in_every_year(int seed)
    {
        for (var year = SimulatedEurope.FirstYear; year <= SimulatedEurope.LastYear; year++)
        {
            var simulated = new SimulatedYear(Of(seed), year);
            Assert.All(LandmarkSource.List().Where(landmark => landmark.Kind == LandmarkKind.Cell), landmark =>
                Assert.True(simulated.Quotient(landmark.Region, landmark.Activity) > 1));
        }
    }

    [Fact]
    public void Every_pushed_cell_is_flagged_simulated_whole_and_not_negative()
    {
        var sink = Push(Default.Value);
        Assert.Equal((276 + 28) * (68 + 12) * 12, sink.Cells.Count);
        Assert.Equal((276 + 28) * (68 + 12), sink.Keys.Count);
        Assert.All(sink.Cells, cell =>
        {
            Assert.True(cell.Flags.HasFlag(ObservationFlags.Simulated));
            Assert.Equal(cell.Value is null, cell.Flags.HasFlag(ObservationFlags.Confidential));
            Assert.True(cell.Value is null || (cell.Value >= 0 && cell.Value == Math.Floor(cell.Value.Value)));
        });
        Assert.All(sink.Keys, key => Assert.Equal(("persons_employed", "PER", ""), (key.Indicator, key.Unit, key.Slice)));
    }

    [Fact]
    public void Sections_and_countries_are_sums_with_the_withheld_cells_in_them()
    {
        var europe = Default.Value;
        var sink = Push(europe);
        foreach (var cell in sink.Cells.Where(cell => cell.Value is not null))
        {
            var key = sink.Keys[cell.Series];
            var regions = key.Region.Length == 2 ? europe.Regions.Where(region => region.StartsWith(key.Region, StringComparison.Ordinal)) : [key.Region];
            var activities = key.Activity.Length == 1 ? europe.Activities.Where(activity => activity.StartsWith(key.Activity, StringComparison.Ordinal)).ToArray() : [key.Activity];
            if (cell.Year is 2009 or 2014)
                Assert.Equal(cell.Value, regions.Sum(region => activities.Sum(activity => europe.GetPersons(region, activity, cell.Year))));
        }
    }

    [Theory]
    [InlineData(SimulatedEurope.DefaultSeed)]
    [InlineData(AnotherSeed)]
    public void Some_three_per_cent_of_the_cells_are_withheld_small_and_never_alone_in_their_section(int seed)
    {
        var europe = Of(seed);
        var withheld = europe.Regions.SelectMany(region => europe.Activities.Where(activity => europe.IsWithheld(region, activity)).Select(activity => (region, activity))).ToArray();
        Assert.InRange(withheld.Length / (276 * 68.0), 0.02, 0.04);
        Assert.All(withheld, cell => Assert.InRange(europe.GetPersons(cell.region, cell.activity, 2014), 1, 400));
        Assert.All(withheld.GroupBy(cell => (cell.region, cell.activity[0])), section => Assert.True(section.Count() > 1));
        Assert.All(withheld, cell => Assert.DoesNotContain(LandmarkSource.List(), landmark => landmark.Region == cell.region && landmark.Activity == cell.activity));
    }

    [Fact]
    public void Small_activities_are_zero_in_some_regions_and_zero_is_not_missing()
    {
        var europe = Default.Value;
        var zeros = europe.Regions.Sum(region => europe.Activities.Count(activity => europe.GetPersons(region, activity, 2014) == 0 && !europe.IsWithheld(region, activity)));
        Assert.InRange(zeros / (276 * 68.0), 0.02, 0.08);
    }

    [Fact]
    public void The_total_dips_in_2009_and_then_grows_steadily()
    {
        long[] totals = [.. Enumerable.Range(2008, 12).Select(year => Default.Value.Regions.Sum(region => Default.Value.Activities.Sum(activity => Default.Value.GetPersons(region, activity, year))))];
        Assert.Equal(131_782_758, totals[6]);
        Assert.InRange(totals[1] / (double)totals[0], 0.93, 0.98);
        Assert.All(Enumerable.Range(2, 10), i => Assert.InRange(totals[i] / (double)totals[i - 1], 1.0, 1.03));
    }

    [Fact]
    public void Ready_well_before_a_newcomer_looks_twice()
    {
        SimulatedEurope.Generate(1);
        var watch = Stopwatch.StartNew();
        Push(SimulatedEurope.Generate());
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1.5);
    }

    [Fact]
    public void Unknown_codes_and_years_are_refused()
    {
        Assert.Throws<KeyNotFoundException>(() => Default.Value.GetPersons("XX99", "C10", 2014));
        Assert.Throws<KeyNotFoundException>(() => Default.Value.GetPersons("NL11", "A01", 2014));
        Assert.Throws<ArgumentOutOfRangeException>(() => Default.Value.GetPersons("NL11", "C10", 2020));
    }

    private static RecordingSink Push(SimulatedEurope europe)
    {
        var sink = new RecordingSink();
        europe.Push(sink);
        return sink;
    }

    private static string Hash(SimulatedEurope europe)
    {
        var sink = Push(europe);
        var text = new StringBuilder();
        foreach (var cell in sink.Cells)
        {
            var key = sink.Keys[cell.Series];
            text.Append(CultureInfo.InvariantCulture, $"{key.Region} {key.Activity} {cell.Year} {cell.Value} {(int)cell.Flags}\n");
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
