using System.Globalization;
using FuzzySharp;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Computing;

/// <summary>The one place where a computation's refusals get their words.</summary>
internal static class ComputeProblem
{
    private const int LeastLikeness = 55;

    public static ProblemsException UnknownMeasure(string name) => Of(
        "compute", "unknown-measure", name, Meant(name, ComputeCatalogue.All.Select(measure => measure.Name)) + "'regiohelix compute --list' names all measures");

    public static ProblemsException UnknownVariant(ComputableMeasure measure, string variant) => Of(
        "--variant", "unknown-variant", variant, measure.Variants.Count == 0
            ? $"{measure.Name} has no variants; leave --variant out"
            : Meant(variant, measure.Variants.Select(one => one.Name)) + $"{measure.Name} has {string.Join(", ", measure.Variants.Select(one => one.Name))}");

    public static ProblemsException UnknownConvention(string name) => Of(
        "--as", "unknown-package", name, Meant(name, PackagePresets.All.Select(preset => preset.Name)) + $"there are {string.Join(", ", PackagePresets.All.Select(preset => preset.Name))}");

    public static ProblemsException NotInPackage(PackagePreset preset, ComputableMeasure measure) => Of(
        "--as", "not-in-package", $"{preset.Name} {measure.Name}", $"the package has no such measure that we reproduce; it has {string.Join(", ", preset.Lines.Select(line => line.Measure).Distinct())}");

    /// <summary>Refuses an option that the measure does not read and a value that the option does not take.</summary>
    public static void RefuseUnless(ComputableMeasure measure, string name, string value)
    {
        var option = ComputeOptions.Get(name);
        if (!measure.Reads(name))
            throw Of("--" + name, "does-nothing", value, $"{measure.Name} does not read it; leave it out. It reads {string.Join(", ", measure.Options.Select(one => "--" + one))}".TrimEnd());
        if (option.Kind == OptionKind.Choice && option.Values.All(one => one.Name != value))
            throw Of("--" + name, "unknown-value", value, Meant(value, option.Values.Select(one => one.Name)) + $"it takes {string.Join(", ", option.Values.Select(one => one.Name))}");
        if (option.Kind is OptionKind.Number or OptionKind.Whole && !IsNumber(option, value))
            throw Of("--" + name, "bad-number", value, string.Create(CultureInfo.InvariantCulture, $"it takes a {(option.Kind == OptionKind.Whole ? "whole number" : "number")} {(option.IsAbove ? "above" : "of at least")} {option.Least}"));
    }

    public static ProblemsException MissingInput(ComputableMeasure measure, string what, string how) => Of(
        "compute", "missing-input", measure.Name, $"it needs {what}: {how}");

    public static ProblemsException SuperfluousInput(ComputableMeasure measure, string what) => Of(
        "compute", "superfluous-input", what, $"{measure.Name} does not read it; leave it out");

    public static ProblemsException AllZero(string file) => Of(file, "all-zero", "", "no cell is above 0, so there is nothing to compare; check that the right file and columns were given");

    public static ProblemsException NothingPublished(string file) => Of(file, "nothing-published", "", "no cell has a value; a computation needs at least one");

    public static ProblemsException OtherLabels(string file, string value) => Of(
        file, "other-labels", value, "both tables need the same regions and activities; add the rows and columns that one of them lacks (0 where there is none, : where it is missing)");

    public static ProblemsException UnknownLabel(string file, string option, string label, IEnumerable<string> labels) => Of(
        file, option == ComputeOptions.Region ? "unknown-region" : "unknown-activity", label,
        Meant(label, labels) + (option == ComputeOptions.Region ? "name a region of the table's first column" : $"name an activity of the table, as --{option} LABEL"));

    public static ProblemsException MissingOption(ComputableMeasure measure, string option, string what) => Of(
        "--" + option, "missing-input", measure.Name, $"it needs {what}");

    public static ProblemsException BadValue(string option, string value, string advice) => Of("--" + option, "bad-number", value, advice);

    public static ProblemsException NotOfRecords(string variant) => Of("--records", "superfluous-input", variant, "it needs a table of regions by activities; records of entities do not say how large anything is");

    /// <summary>What the engine says of an input that it cannot take.</summary>
    public static ProblemsException Unusable(string file, ArgumentException fault)
    {
        var message = fault.ParamName is null ? fault.Message : fault.Message.Replace($" (Parameter '{fault.ParamName}')", "", StringComparison.Ordinal);
        return Of(file, "cannot-be-computed", "", message.ReplaceLineEndings(" "));
    }

    public static ProblemsException UnknownLabels(string file, IReadOnlyList<string> labels, string where) => Of(
        file, "unknown-label", string.Join(", ", labels.Take(5)) + (labels.Count > 5 ? $" and {labels.Count - 5} more" : ""), where);

    public static ProblemsException TooLarge(string file, ComputableMeasure measure, int regions, int activities, double bytes, long most, bool beyondArrays) => Of(
        file, "too-large", $"{regions} regions by {activities} activities", $"{measure.Name} would need {MemoryNeed.Size(bytes)}, more than {(beyondArrays ? "one table can hold" : $"the {MemoryNeed.Size(most)} that may be used")}; take fewer regions or activities{(beyondArrays ? "" : ", or allow more with --memory")}");

    public static ProblemsException TooFewIterations(int asked) => Of("--iterations", "bad-number", $"{asked}", "no update would be made; give more");

    public static ProblemsException NeedsDraws(string option) => Of("--" + option, "does-nothing", "", "it says how tables are drawn; give --draws N too, or leave it out");

    public static ProblemsException HasNoDraws(ComputableMeasure measure, string reason) => Of("--draws", "does-nothing", measure.Name, $"{reason}; leave --draws out");

    public static ProblemsException Undefined(string file, string state, string value, string advice) => Of(file, state, value, advice);

    private static bool IsNumber(ComputeOption option, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
        && (option.IsAbove ? number > option.Least : number >= option.Least)
        && (option.Kind != OptionKind.Whole || (number == Math.Truncate(number) && number <= int.MaxValue));

    private static string Meant(string name, IEnumerable<string> candidates)
    {
        var nearest = candidates.Select(one => (Name: one, Likeness: Fuzz.Ratio(name.ToUpperInvariant(), one.ToUpperInvariant()))).MaxBy(one => one.Likeness);
        return nearest.Likeness >= LeastLikeness ? $"did you mean {nearest.Name}? " : "";
    }

    // Said on the command line alone, which speaks English: no page computes from a file.
    private static ProblemsException Of(string file, string rule, string value, string advice) =>
        new(new Problem(file, 0, 0, rule, value.Length <= 60 ? value : value[..59] + "…", Phrase.Verbatim(advice)));
}
