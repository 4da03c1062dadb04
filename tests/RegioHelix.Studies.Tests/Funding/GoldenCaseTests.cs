using System.Text.Json;
using RegioHelix.Studies.Funding;

namespace RegioHelix.Studies.Tests.Funding;

public sealed class GoldenCaseTests
{
    public static TheoryData<string> Names => [.. GoldenCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_case_has_its_verdict_and_what_decides_it(string name)
    {
        var row = GoldenCases.All[name];
        var verdict = GoldenCases.Run(GoldenCases.FieldsOf(name));
        Assert.Equal(row.Verdict, JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.Verdict.ToString()));
        if (row.Decides.Length > 0)
            Assert.Contains(row.Decides, verdict.Conditions.Select(one => one.Rule).Concat(verdict.Rules.Where(one => one.State is FundingState.Broken or FundingState.Unknown).Select(one => one.Rule)));
        Assert.All(verdict.Rules, rule => Assert.True(rule.Article.Length > 0 && rule.Source.Length > 0 && rule.Mark is "V" or "S" or "M"));
        Assert.NotEmpty(verdict.Disclaimer.English);
        Assert.NotEmpty(verdict.WhatCanGoWrong);
    }

    [Fact]
    public void Both_periods_and_every_verdict_are_among_them_each_with_its_source()
    {
        Assert.True(GoldenCases.All.Count >= 40);
        Assert.All(GoldenCases.All.Values, row => Assert.NotEmpty(row.Source));
        var verdicts = GoldenCases.All.Keys.Select(name => GoldenCases.Run(GoldenCases.FieldsOf(name))).ToList();
        foreach (var period in (string[])["2014-20", "2021-27"])
            Assert.True(verdicts.Count(one => one.Inputs.Period == period) >= 15);
        Assert.Equal(4, verdicts.Select(one => one.Verdict).Distinct().Count());
    }

    [Fact]
    public void The_cap_comes_with_its_running_total()
    {
        var cap = GoldenCases.Run(GoldenCases.FieldsOf("full-14")).Cap!;
        Assert.Equal((0.15m, 15_000_000m, 5_000_000m, 7_000_000m, 10_000_000m, 8_000_000m), (cap.Share, cap.Limit, cap.Before, cap.Total, cap.Headroom, cap.HeadroomAfter));
        Assert.Null(GoldenCases.Run(GoldenCases.FieldsOf("full-21")).Cap);
    }

    [Fact]
    public void What_is_asked_stands_beside_what_is_possible()
    {
        Assert.Equal(new HighestShare(0.4m, 0.5m, 0.45m), GoldenCases.Run(GoldenCases.FieldsOf("full-21").With("support", "450000")).CoFinancing);
        var aid = GoldenCases.Run(GoldenCases.FieldsOf("cluster-in-an-a-area")).Aid!;
        Assert.Equal((0.65m, 10_000_000m), (aid.Intensity!.Sure, aid.Threshold));
        Assert.Equal(0m, GoldenCases.Run(GoldenCases.FieldsOf("de-minimis-within")).Aid!.Left);
    }

    [Fact]
    public void A_category_from_memory_is_a_question_and_one_that_was_given_is_none()
    {
        Assert.Contains(GoldenCases.Run(GoldenCases.FieldsOf("full-21")).Doubts, doubt => doubt.Rule == "category");
        Assert.DoesNotContain(GoldenCases.Run(GoldenCases.FieldsOf("category-given-goes-before-table")).Doubts, doubt => doubt.Rule == "category");
    }
}

internal static class Changed
{
    public static Dictionary<string, string> With(this IReadOnlyDictionary<string, string> fields, string name, string value) => new(fields) { [name] = value };
}
