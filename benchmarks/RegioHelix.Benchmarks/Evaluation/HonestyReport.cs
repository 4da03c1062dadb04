using System.Diagnostics;
using System.Globalization;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Simulation;
using RegioHelix.Analytics.Evaluation.Verdicts;

namespace RegioHelix.Benchmarks.Evaluation;

/// <summary>Runs the whole study of honesty and writes its result.</summary>
internal static class HonestyReport
{
    private const int Panels = 1000;
    private const int Planted = 500;

    // Chance differences have a standard deviation of 1.
    private static readonly double[] Effects = [2, 4, 8];

    public static int Run()
    {
        var (text, clock) = (new StringWriter(CultureInfo.InvariantCulture), Process.GetCurrentProcess());
        text.WriteLine("# How honest the effect check is\n");
        text.WriteLine($"Invented panels of {HonestyStudy.Units} units, 14 periods before treatment and 6 under it, of which the truth is known: chance differences have a standard deviation of 1, and an effect is counted in them. "
            + "Treated units stand *among* the others, or were *selected* because they did well before treatment, or lie *beyond* all others. Seeds from 1 on; every unit is a placebo. "
            + "Made by `RegioHelix.Benchmarks honesty`; the same on every machine.\n");
        var nothing = Nothing(text);
        Coverage(text, nothing);
        Limit(text, nothing);
        Power(text);
        Console.Write(text);
        Results.Save("honesty.md", text.ToString());
        Console.Error.WriteLine($"{clock.TotalProcessorTime.TotalSeconds:0} CPU s");
        return 0;
    }

    private static List<HonestyStudy> Nothing(StringWriter text)
    {
        text.WriteLine("## Nothing planted\n");
        text.WriteLine($"{Panels:N0} panels a line: what the verdict said, in percent. Goals: *strong indication* at most 5; where the unit lies beyond all others *no credible comparison* at least 95.\n");
        text.WriteLine("| treated unit | panel | no credible comparison | cannot be told from chance | consistent | strong indication |\n| --- | --- | ---: | ---: | ---: | ---: |");
        var all = new List<HonestyStudy>();
        foreach (var place in Enum.GetValues<TreatedPlace>())
            foreach (var shape in Enum.GetValues<PanelShape>())
            {
                var study = HonestyStudy.Run(shape, place, 0, Panels);
                all.Add(study);
                text.WriteLine($"| {Word(place)} | {Word(shape)} | {Verdicts(study)} |");
                Console.Error.WriteLine($"{place} {shape}");
            }
        return all;
    }

    private static void Coverage(StringWriter text, List<HonestyStudy> nothing)
    {
        text.WriteLine("\n## Sets of 95 %\n");
        text.WriteLine("The part of the sets that hold the truth, of all panels, whatever the verdict; goal 0.93 or more where a comparison exists (among, selected). Behind it the mean width.\n");
        text.WriteLine("| treated unit | panel | synthetic control | synthetic did | did |\n| --- | --- | ---: | ---: | ---: |");
        foreach (var study in nothing)
            text.WriteLine($"| {Word(study.Place)} | {Word(study.Shape)} | {string.Join(" | ", Enum.GetValues<EffectMethod>().Select(method => $"{study.Coverage(method):0.000} ({study.Width(method):0.0})"))} |");
        var compared = nothing.Where(study => study.Place != TreatedPlace.Beyond).ToList();
        text.WriteLine($"| among and selected | all | {string.Join(" | ", Enum.GetValues<EffectMethod>().Select(method => $"{compared.Average(study => study.Coverage(method)):0.000}"))} |");
    }

    // What the limit of the misfit parts: how far off synthetic control is on each side of it.
    private static void Limit(StringWriter text, List<HonestyStudy> nothing)
    {
        text.WriteLine("\n## The limit of the misfit\n");
        text.WriteLine("All panels of above by the misfit of synthetic control, as a share of the treated unit's own standard deviation before treatment: how many there are of each kind, how far the estimate is off (root mean square), and how often its set holds the truth.\n");
        text.WriteLine("| misfit | among | selected | beyond | off by | set holds |\n| --- | ---: | ---: | ---: | ---: | ---: |");
        double[] limits = [0, 0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.40, 0.60, double.PositiveInfinity];
        for (var at = 1; at < limits.Length; at++)
        {
            var (low, high) = (limits[at - 1], limits[at]);
            var within = nothing.SelectMany(study => study.Trials.Where(one => one.Misfit > low && one.Misfit <= high).Select(one => (study.Place, Trial: one))).ToList();
            if (within.Count > 0)
                text.WriteLine($"| {(double.IsInfinity(high) ? $"above {low:P0}" : $"{low:P0} to {high:P0}")} | {string.Join(" | ", Enum.GetValues<TreatedPlace>().Select(place => within.Count(one => one.Place == place)))} | {Math.Sqrt(within.Average(one => one.Trial.Errors[0] * one.Trial.Errors[0])):0.00} | {within.Average(one => one.Trial.Holds[0] ? 1.0 : 0):0.000} |".Replace(" %", " %", StringComparison.Ordinal));
        }
        text.WriteLine("\nRefused at other limits, in percent:\n\n| limit | among | selected | beyond, least of the three panels |\n| --- | ---: | ---: | ---: |");
        foreach (var limit in new[] { 0.10, 0.15, 0.20, 0.25, 0.30, 0.40 })
            text.WriteLine($"| {100 * limit:0} % | {Refused(nothing, TreatedPlace.Among, limit).Average():0.0} | {Refused(nothing, TreatedPlace.Selected, limit).Average():0.0} | {Refused(nothing, TreatedPlace.Beyond, limit).Min():0.0} |");
    }

    private static IEnumerable<double> Refused(List<HonestyStudy> all, TreatedPlace place, double limit) =>
        all.Where(study => study.Place == place).Select(study => 100.0 * study.Trials.Count(one => one.Misfit > limit) / study.Trials.Count);

    private static void Power(StringWriter text)
    {
        text.WriteLine($"\n## An effect planted\n\n{Planted:N0} panels a line, the treated unit among the others: what the verdict said, in percent; the part of *consistent* and *strong* with the right sign; how often each set holds the effect.\n");
        text.WriteLine("| effect | panel | no credible comparison | cannot be told from chance | consistent | strong indication | right sign | synthetic control | synthetic did | did |\n| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var effect in Effects)
            foreach (var shape in Enum.GetValues<PanelShape>())
            {
                var study = HonestyStudy.Run(shape, TreatedPlace.Among, effect, Planted);
                var claims = study.Trials.Where(one => one.Verdict >= Verdict.ConsistentWithAContribution).ToList();
                text.WriteLine($"| {effect:0} | {Word(shape)} | {Verdicts(study)} | {(claims.Count == 0 ? "-" : (100.0 * claims.Count(one => one.RightSign) / claims.Count).ToString("0.0", CultureInfo.InvariantCulture))} | {string.Join(" | ", Enum.GetValues<EffectMethod>().Select(method => $"{study.Coverage(method):0.000}"))} |");
            }
    }

    private static string Verdicts(HonestyStudy study) => string.Join(" | ", Enum.GetValues<Verdict>().Select(verdict => $"{100 * study.Share(verdict):0.0}"));

    private static string Word(PanelShape shape) => shape switch { PanelShape.Factors => "two factors", PanelShape.Autoregressive => "autoregression", _ => "own trends" };

    private static string Word(TreatedPlace place) => place switch { TreatedPlace.Among => "among", TreatedPlace.Selected => "selected", _ => "beyond" };
}
