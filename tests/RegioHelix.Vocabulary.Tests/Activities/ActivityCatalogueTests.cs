using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Vocabulary.Tests.Activities;

public sealed class ActivityCatalogueTests
{
    [Fact]
    public void HoldsAllSectionsAndDivisions()
    {
        Assert.Equal(21, ActivityCatalogue.ListLevel(ActivityLevel.Section).Count);
        Assert.Equal(88, ActivityCatalogue.ListLevel(ActivityLevel.Division).Count);
        Assert.Equal(21, ActivityCatalogue.ListLevel(ActivityLevel.Group).Count(group => group.Parent is "G45" or "G46" or "G47"));
        Assert.Distinct(ActivityCatalogue.All.Select(activity => activity.Code));
    }

    [Fact]
    public void EveryParentIsInTheTable()
    {
        foreach (var activity in ActivityCatalogue.All.Where(activity => activity.Level != ActivityLevel.Section))
        {
            Assert.NotNull(ActivityCatalogue.Find(activity.Parent));
            Assert.Equal(activity.Parent, ActivityCatalogue.FindParent(activity.Code));
        }
    }

    [Fact]
    public void ShortLabelsReadWellInASentence()
    {
        foreach (var level in ActivityCatalogue.All.GroupBy(activity => activity.Level))
        {
            Assert.Distinct(level.Select(activity => activity.ShortEnglish));
            Assert.Distinct(level.Select(activity => activity.ShortDutch));
        }
        foreach (var label in ActivityCatalogue.All.SelectMany(activity => new[] { activity.ShortEnglish, activity.ShortDutch }))
        {
            Assert.DoesNotContain(',', label);
            Assert.InRange(label.Split(' ').Length, 1, 5);
            Assert.True(char.IsLower(label[0]) || label.StartsWith("ICT", StringComparison.Ordinal), label);
        }
    }

    [Fact]
    public void EveryReachThatIsNotPlainSaysWhy()
    {
        foreach (var activity in ActivityCatalogue.All.Where(activity => activity.Reach == MarketReach.SetAside))
            Assert.NotEmpty(activity.ReachNote);
        Assert.All(ActivityCatalogue.All, activity => Assert.Equal(activity.ReachNote.Length == 0, activity.DutchReachNote.Length == 0));
        // A section whose divisions differ says how.
        foreach (var section in ActivityCatalogue.ListLevel(ActivityLevel.Section))
            if (ActivityCatalogue.All.Any(division => division.Parent == section.Code && division.Reach != section.Reach))
                Assert.StartsWith("Mixed", section.ReachNote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C15", MarketReach.Traded)]
    [InlineData("I55", MarketReach.Traded)]
    [InlineData("I56", MarketReach.Local)]
    [InlineData("G47", MarketReach.Local)]
    [InlineData("F43", MarketReach.Local)]
    [InlineData("N78", MarketReach.SetAside)]
    [InlineData("N782", MarketReach.SetAside)]
    [InlineData("M70", MarketReach.SetAside)]
    [InlineData("M7022", MarketReach.Traded)]
    [InlineData("K642", MarketReach.SetAside)]
    [InlineData("K641", MarketReach.Traded)]
    public void CarriesTheReach(string code, MarketReach expected) => Assert.Equal(expected, ActivityCatalogue.Find(code)!.Reach);

    [Fact]
    public void AGroupOutsideTheTableFallsBackToItsDivision()
    {
        var group = ActivityCatalogue.Find("C101")!;
        Assert.Equal((ActivityLevel.Group, "C10", "food (C101)", "voedingsmiddelen (C101)"), (group.Level, group.Parent, group.ShortEnglish, group.ShortDutch));
        var @class = ActivityCatalogue.Find("G4511")!;
        Assert.Equal((ActivityLevel.Class, "G451", "car sales (G4511)"), (@class.Level, @class.Parent, @class.ShortEnglish));
        Assert.Null(ActivityCatalogue.Find("D10"));
        Assert.Null(ActivityCatalogue.Find("B-E"));
    }

    [Theory]
    [InlineData("A", ActivityCodeStatus.Section)]
    [InlineData("C15", ActivityCodeStatus.Division)]
    [InlineData("S95", ActivityCodeStatus.Division)]
    [InlineData("G451", ActivityCodeStatus.Group)]
    [InlineData("C101", ActivityCodeStatus.Group)]
    [InlineData("C1011", ActivityCodeStatus.Class)]
    [InlineData("TOTAL", ActivityCodeStatus.Aggregate)]
    [InlineData("NRP", ActivityCodeStatus.Aggregate)]
    [InlineData("B-E", ActivityCodeStatus.Aggregate)]
    [InlineData("M_N", ActivityCodeStatus.Aggregate)]
    [InlineData("R_S", ActivityCodeStatus.Aggregate)]
    [InlineData("R-U", ActivityCodeStatus.Aggregate)]
    [InlineData("B-N_X_K", ActivityCodeStatus.Aggregate)]
    [InlineData("B-S_X_K642", ActivityCodeStatus.Aggregate)]
    [InlineData("B-N_S95_X_K", ActivityCodeStatus.Aggregate)]
    [InlineData("C10-C12", ActivityCodeStatus.Aggregate)]
    [InlineData("C31_C32", ActivityCodeStatus.Aggregate)]
    [InlineData("E37-E39", ActivityCodeStatus.Aggregate)]
    [InlineData("Q87_Q88", ActivityCodeStatus.Aggregate)]
    [InlineData("L68A", ActivityCodeStatus.Aggregate)]
    [InlineData("C_HTC", ActivityCodeStatus.Aggregate)]
    [InlineData("TOTAL_X_A", ActivityCodeStatus.Aggregate)]
    [InlineData("", ActivityCodeStatus.Unknown)]
    [InlineData("V", ActivityCodeStatus.Unknown)]
    [InlineData("c15", ActivityCodeStatus.Unknown)]
    [InlineData("C15 ", ActivityCodeStatus.Unknown)]
    [InlineData("C04", ActivityCodeStatus.Unknown)]
    [InlineData("D10", ActivityCodeStatus.Unknown)]
    [InlineData("C1O1", ActivityCodeStatus.Unknown)]
    [InlineData("C10111", ActivityCodeStatus.Unknown)]
    [InlineData("E-B", ActivityCodeStatus.Unknown)]
    [InlineData("B-E-F", ActivityCodeStatus.Unknown)]
    [InlineData("B-", ActivityCodeStatus.Unknown)]
    [InlineData("B__C", ActivityCodeStatus.Unknown)]
    [InlineData("B-S_X_", ActivityCodeStatus.Unknown)]
    [InlineData("B_X_C_X_D", ActivityCodeStatus.Unknown)]
    public void SaysWhatACodeMeans(string code, ActivityCodeStatus expected) => Assert.Equal(expected, ActivityCatalogue.Classify(code));

    [Theory]
    [InlineData("C", ActivityLevel.Section)]
    [InlineData("C15", ActivityLevel.Division)]
    [InlineData("C151", ActivityLevel.Group)]
    [InlineData("C1511", ActivityLevel.Class)]
    [InlineData("B-E", ActivityLevel.Aggregate)]
    [InlineData("X", null)]
    public void FindsTheLevel(string code, ActivityLevel? expected) => Assert.Equal(expected, ActivityCatalogue.FindLevel(code));

    [Theory]
    [InlineData("0161", "A0161")]
    [InlineData("01.61", "A0161")]
    [InlineData("15", "C15")]
    [InlineData("45.1", "G451")]
    [InlineData("04", null)]
    [InlineData("C15", null)]
    [InlineData("1", null)]
    public void FindsTheLetterOfDigits(string digits, string? expected) => Assert.Equal(expected, ActivityCatalogue.FindByDigits(digits));
}
