using RegioHelix.Import.Reading;
using RegioHelix.Import.Reading.Dimensions;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Tests.Reading.Dimensions;

public sealed class EurostatDimensionsTests
{
    [Fact]
    public void Dimensions_become_columns_and_the_rest_a_sorted_slice()
    {
        var dimensions = EurostatDimensions.From("a.tsv", ["freq", "unit", "sex", "nace_r2", "age", "geo"], "persons_employed");
        Assert.Equal(
            new SeriesKey("AT11", "C", "persons_employed", "THS", "age=Y_GE15;sex=T"),
            dimensions.Key(["A", "THS", "T", "C", "Y_GE15", "AT11"], 2));
    }

    [Fact]
    public void What_a_table_lacks_is_filled_in()
    {
        var dimensions = EurostatDimensions.From("a.tsv", ["geo"], "gdp");
        Assert.Equal(new SeriesKey("AT11", "TOTAL", "gdp", "", ""), dimensions.Key(["AT11"], 2));
    }

    [Theory]
    [InlineData("indic_sb")]
    [InlineData("na_item")]
    [InlineData("INDIC_SBS")]
    public void An_indicator_dimension_is_the_indicator(string name)
    {
        var dimensions = EurostatDimensions.From("a.tsv", [name, "sizeclas", "geo"], "gdp");
        Assert.Equal(new SeriesKey("AT11", "TOTAL", "V16910", "", "sizeclas=0"), dimensions.Key(["V16910", "0", "AT11"], 2));
    }

    [Fact]
    public void Time_among_the_dimensions_stays_out_of_the_slice()
    {
        var dimensions = EurostatDimensions.From("a.json", ["freq", "geo", "time"], "gdp");
        Assert.Equal(2, dimensions.Time);
        Assert.Equal("", dimensions.Key(["A", "AT", "2015"], 1).Slice);
    }

    [Fact]
    public void Another_activity_dimension_can_be_named()
        => Assert.Equal("H04", EurostatDimensions.From("a.tsv", ["ipc", "unit", "geo"], "applications", activityDimension: "ipc").Key(["H04", "NR", "AT"], 2).Activity);

    [Fact]
    public void Quarterly_figures_are_refused_with_their_place()
    {
        var dimensions = EurostatDimensions.From("a.tsv", ["freq", "geo"], "gdp");
        var problem = Problematic.Reading(() => dimensions.Key(["Q", "AT"], 17));
        Assert.Equal(("not-annual", 17L, 1, "Q"), (problem.Rule, problem.Line, problem.Column, problem.Value.ToString()));
    }

    [Fact]
    public void A_table_without_regions_is_refused()
        => Problematic.Reading("no-geo", () => EurostatDimensions.From("a.tsv", ["freq", "unit"], "gdp"));

    [Fact]
    public void All_that_is_wrong_with_a_header_is_said_at_once()
    {
        var problems = Assert.Throws<ProblemsException>(() => EurostatDimensions.From("a.tsv", ["freq", "freq", "", "a;b"], "gdp")).Problems;
        Assert.Equal(["dimension-twice", "bad-dimension", "bad-dimension", "no-geo"], problems.Select(p => p.Rule));
    }

    [Fact]
    public void Three_and_more_dimensions_join_in_order()
        => Assert.Equal(
            "a=1;b=;c=333",
            EurostatDimensions.From("a.tsv", ["c", "geo", "b", "a"], "gdp").Key(["333", "AT", "", "1"], 2).Slice);
}
