using System.Globalization;
using CsCheck;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Predictors;
using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Analytics.Tests.Evaluation;

public sealed class PredictorTests
{
    [Fact]
    public void Weights_come_closest_in_the_predictor()
    {
        // By hand: 3 lies at three tenths of the way from 0 to 10.
        var panel = new RegionPanel(["T", "A", "B"], [1, 2, 3], [3, 4, 9, 0, 1, 2, 10, 12, 13]);
        var question = EffectQuestion.From(panel, ["T"], 3, predictors: new([new(new("size", [1, 2], [2, 4, 0, 0, null, 10]), 1, 2)]));
        var estimate = SyntheticControl.From(question);
        Assert.Equal(0.7, estimate.UnitWeights[0], 1e-7);
        Assert.Equal(0.3, estimate.UnitWeights[1], 1e-7);
        Assert.Equal(9 - ((0.7 * 2) + (0.3 * 13)), estimate.Estimate, 1e-6);
        var balance = Assert.Single(estimate.Predictors);
        Assert.Equal(("size@1-2", 1.0, 3.0, 5.0), (balance.Name, balance.Weight, balance.Treated, balance.Donors));
        Assert.Equal(3, balance.Comparison, 1e-6);
    }

    [Fact]
    public void California_has_the_published_weights()
    {
        var question = California();
        var estimate = SyntheticControl.From(question);
        // Abadie, Diamond and Hainmueller 2010, table 2.
        AssertWeights(question, estimate, 0.003, ("Utah", 0.334), ("Nevada", 0.234), ("Montana", 0.199), ("Colorado", 0.164), ("Connecticut", 0.069));
        Assert.True(estimate.PreRmspe < Math.Sqrt(3.16620103), "tidysynth's misfit is not passed");
        Assert.Equal(estimate.UnitWeights, SyntheticControl.From(question).UnitWeights);
    }

    [Fact]
    public void The_Basque_Country_has_the_published_weights()
    {
        var question = Basque();
        var estimate = SyntheticControl.From(question);
        // Abadie and Gardeazabal 2003, table 3; the digits are those of Synth.
        AssertWeights(question, estimate, 0.001, ("Cataluna", 0.8508), ("Madrid (Comunidad De)", 0.1492));
        var fitted = Math.Sqrt(estimate.Gap.Skip(5).Take(10).Average(gap => gap * gap));
        Assert.InRange(fitted, 0, 0.09415215841 + 1e-6);
        Assert.Equal(-0.580, estimate.Estimate, 1e-3);
    }

    [Fact]
    public void No_search_passes_the_path_of_the_outcome_and_every_solution_is_an_optimum() =>
        Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var panel = EvidencePanels.Random(seed, 8, 9);
            var random = new Random(seed);
            var variables = Enumerable.Range(0, 3).Select(at => new PanelVariable($"x{at}", [0], [.. Enumerable.Range(0, 8).Select(_ => (double?)random.NextDouble())])).ToList();
            var question = EffectQuestion.From(panel, ["U0"], 6, predictors: new([.. variables.Select(variable => new Predictor(variable, 0, 0))]));
            var (with, path) = (SyntheticControl.From(question), SyntheticControl.From(EffectQuestion.From(panel, ["U0"], 6)));
            Assert.True(with.PreRmspe >= path.PreRmspe - 1e-9);
            Assert.InRange(with.KktViolation, 0, 1e-10);
            Assert.Equal(1, with.Predictors.Sum(predictor => predictor.Weight), 1e-12);
        }, iter: 25);

    [Fact]
    public void An_earlier_date_sees_no_later_figure()
    {
        var panel = EvidencePanels.Random(5, 8, 12);
        PredictorSet With(double late) => new([
            new(new("early", [0, 8], [.. Enumerable.Range(0, 8).SelectMany(unit => new double?[] { Math.Sin(unit), late * unit })]), 0, 8)]);
        InTimePlacebo First(double late) => InTimePlacebo.List(EffectQuestion.From(panel, ["U0"], 9, predictors: With(late)), EffectMethod.SyntheticControl, new(50, 1))[0];
        Assert.Equal(First(1).Estimate, First(-9).Estimate, 1e-12);
    }

    private static void AssertWeights(EffectQuestion question, EffectEstimate estimate, double tolerance, params (string Unit, double Weight)[] published)
    {
        var named = published.ToDictionary(one => one.Unit, one => one.Weight);
        foreach (var (unit, weight) in question.Donors.Zip(estimate.UnitWeights))
            Assert.Equal(named.GetValueOrDefault(unit), weight, tolerance);
        Assert.InRange(estimate.KktViolation, 0, 1e-10);
    }

    private static EffectQuestion California()
    {
        var panel = EvidencePanels.Read("smoking_covariates.csv", "state", "year", "cigsale");
        return EffectQuestion.From(panel, ["California"], 1989, predictors: new PredictorSet(
        [
            Column(panel, "smoking_covariates.csv", "state", "year", "lnincome", 1980, 1988), Column(panel, "smoking_covariates.csv", "state", "year", "retprice", 1980, 1988),
            Column(panel, "smoking_covariates.csv", "state", "year", "age15to24", 1980, 1988), Column(panel, "smoking_covariates.csv", "state", "year", "beer", 1984, 1988),
            .. new[] { 1975, 1980, 1988 }.Select(year => Column(panel, "smoking_covariates.csv", "state", "year", "cigsale", year, year)),
        ]));
    }

    // The specification of Synth's example: shares of the population by schooling, the two highest levels together, and the fit of the 1960s.
    private static EffectQuestion Basque()
    {
        var panel = EvidencePanels.Basque;
        double[][] schools = [.. new[] { "school.illit", "school.prim", "school.med", "school.high", "school.post.high" }
            .Select(name => Column(panel, "basque.csv", "regionname", "year", name, 1964, 1969))
            .Select(level => panel.Units.Select((_, unit) => level.Mean(unit, panel.Times.ToHashSet())!.Value).ToArray())];
        double[][] levels = [.. schools.Take(3), [.. schools[3].Zip(schools[4], (high, higher) => high + higher)]];
        List<Predictor> predictors = [.. levels.Select((level, at) => new Predictor(new($"school{at}", [1964], [.. level.Select((people, unit) => (double?)(people / levels.Sum(other => other[unit])))]), 1964, 1964))];
        foreach (var (name, from, to) in new[] { ("invest", 1964, 1969), ("gdpcap", 1960, 1969), ("popdens", 1969, 1969) })
            predictors.Add(Column(panel, "basque.csv", "regionname", "year", name, from, to));
        foreach (var sector in new[] { "agriculture", "energy", "industry", "construction", "services.venta", "services.nonventa" })
            predictors.Add(Column(panel, "basque.csv", "regionname", "year", "sec." + sector, 1961, 1969));
        const string Treated = "Basque Country (Pais Vasco)";
        return EffectQuestion.From(panel, [Treated], 1970, [.. panel.Units.Except([Treated, "Spain (Espana)"])], new(predictors, 1960, 1969));
    }

    private static Predictor Column(RegionPanel panel, string file, string unit, string time, string column, int from, int to) => new(new(column, panel.Times, Cells(panel, file, unit, time, column)), from, to);

    private static double?[] Cells(RegionPanel panel, string file, string unit, string time, string column)
    {
        var rows = EvidencePanels.Rows(file).ToList();
        var (values, times) = (new double?[panel.Units.Count * panel.Times.Count], panel.Times.ToList());
        var (unitAt, timeAt, columnAt) = (Array.IndexOf(rows[0], unit), Array.IndexOf(rows[0], time), Array.IndexOf(rows[0], column));
        foreach (var row in rows.Skip(1))
            if (double.TryParse(row[columnAt], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                values[(panel.Find(row[unitAt]) * panel.Times.Count) + times.IndexOf(EvidencePanels.Period(row[timeAt]))] = value;
        return values;
    }
}
