using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Tests.Tables;

/// <summary>Figures that come from outside.</summary>
public sealed class FigureListTests
{
    [Fact]
    public void Given_figures_keep_their_labels_and_gaps()
    {
        var list = FigureList.Given(["a", "b"], label => label == "a" ? -1.5 : null);
        Assert.Equal(-1.5, list.Find("a")!.Value.Value);
        Assert.Equal(FigureState.NotPublished, list.Find("b")!.Value.State);
    }

    [Fact]
    public void A_figure_that_is_none_and_a_label_twice_are_refused()
    {
        Assert.Contains("the figure of a is NaN", Assert.Throws<ArgumentException>(() => FigureList.Given(["a"], _ => double.NaN)).Message, StringComparison.Ordinal);
        Assert.Contains("a stands twice", Assert.Throws<ArgumentException>(() => FigureList.Given(["a", "a"], _ => 1)).Message, StringComparison.Ordinal);
    }
}
