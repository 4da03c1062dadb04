using RegioHelix.Benchmarks.Matching;
using RegioHelix.Matchmaking.Matching;

namespace RegioHelix.Studies.Tests.Matching;

/// <summary>A tenth of the study whose figures are in <c>benchmarks/results/matching.md</c>.</summary>
public sealed class MatchQualityTests
{
    private static readonly Lazy<MatchQuality.Result> Measured = new(() => MatchQuality.Measure(seed: 201, entries: 2_000, owners: 700, needs: 60));

    [Fact]
    public void Planted_answers_are_found_far_better_than_by_plain_text_search()
    {
        var (matching, plain) = (Measured.Value.Matching, Measured.Value.PlainWithBars);
        Assert.True(matching.Precision >= 0.40, $"precision at 5 is {matching.Precision:0.000}");
        Assert.True(matching.Recall >= 0.45, $"recall at 20 is {matching.Recall:0.000}");
        Assert.True(matching.Precision >= 2 * plain.Precision && matching.Recall >= 2 * plain.Recall, $"plain text search has {plain}");
    }

    [Fact]
    public void Relatedness_and_text_each_carry_their_weight()
    {
        Assert.True(Measured.Value.Matching.Recall > Measured.Value.Without[MatchPart.Relatedness].Recall);
        Assert.True(Measured.Value.Matching.Precision > Measured.Value.Without[MatchPart.Text].Precision);
    }

    [Fact]
    public void The_popular_are_named_less_and_little_is_lost()
    {
        Assert.True(Measured.Value.Matching.LargestShare < Measured.Value.WithoutFairness.LargestShare);
        Assert.True(Measured.Value.Matching.Recall > Measured.Value.WithoutFairness.Recall - 0.03);
    }
}
