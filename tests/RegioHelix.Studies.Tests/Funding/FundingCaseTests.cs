using RegioHelix.Studies.Funding;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Tests.Funding;

public sealed class FundingCaseTests
{
    [Theory]
    [InlineData("outside_amount", "-1", "negative-amount: -1")]
    [InlineData("support", "1,5", "not-a-number: 1,5")]
    [InlineData("support", "USD 5", "not-a-number: USD 5")]
    [InlineData("currency", "CHF", "other-currency: CHF")]
    [InlineData("partner_region", "XX99", "unknown-region: XX99")]
    [InlineData("partner_region", "ITZ9", "unknown-region: ITZ9")]
    [InlineData("partner_region", "US", "unknown-region: US")]
    [InlineData("programme_area", "ITH3,QQ11", "unknown-region: QQ11")]
    [InlineData("date", "2035-01-01", "outside-every-period: 2035-01-01; no programming period has this day; give one from 2014-01-01 to 2029-12-31")]
    [InlineData("date", "1999-01-01", "outside-every-period")]
    [InlineData("date", "2026-01-01", "outside-period: 2026-01-01; this day is outside the period 2014-20")]
    [InlineData("date", "May 2018", "bad-date: May 2018")]
    [InlineData("period", "2007-13", "unknown-value: 2007-13; give one of 2014-20, 2021-27")]
    [InlineData("aid", "gber-99", "unknown-value: gber-99")]
    [InlineData("control_agreement", "perhaps", "yes-or-no: perhaps")]
    [InlineData("programme_support", "1000", "above-programme")]
    [InlineData("support", "2000000", "above-whole: 2000000; this is more than total_cost, 1000000")]
    public void What_cannot_be_is_refused_with_what_to_do(string field, string value, string message)
    {
        var fault = Assert.Throws<ProblemsException>(() => GoldenCases.Run(GoldenCases.FieldsOf("full-14").With(field, value)));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var fault = Assert.Throws<ProblemsException>(() => GoldenCases.Run(GoldenCases.FieldsOf("full-14").With("support", "-5").With("currency", "GBP").With("date", "soon")));
        Assert.Equal(3, fault.Problems.Count);
    }

    [Fact]
    public void A_field_that_means_nothing_is_named_and_left_aside() =>
        Assert.Equal(["colour"], GoldenCases.Run(GoldenCases.FieldsOf("full-14").With("colour", "blue")).Ignored);

    [Fact]
    public void What_is_left_out_is_named()
    {
        var verdict = GoldenCases.Run(new Dictionary<string, string> { ["programme_region"] = "ITH3" });
        Assert.Equal((FundingAnswer.Unknown, true), (verdict.Verdict, new[] { "instrument", "period", "partner_region" }.All(verdict.Missing.Contains)));
    }

    [Theory]
    [InlineData("ITH3", true)]
    [InlineData("ITH35", true)]
    [InlineData("FR71", true)]
    [InlineData("UKM", true)]
    [InlineData("SE", true)]
    [InlineData("ITH9", false)]
    [InlineData("JP", false)]
    [InlineData("", false)]
    public void Nuts_is_known_at_every_level(string code, bool known) => Assert.Equal(known, CaseFields.IsNuts(code));
}
