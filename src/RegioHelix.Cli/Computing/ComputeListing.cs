using RegioHelix.Studies.Computing;
using RegioHelix.Studies.Exports;

namespace RegioHelix.Cli.Computing;

/// <summary><c>compute --list</c>: every measure with its formula, source, variants, options and what else it takes.</summary>
internal static class ComputeListing
{
    private const int NameWidth = 28;

    public static int Write(bool json)
    {
        if (json)
            Console.Out.WriteLine(StudyJson.Write(ComputeCatalogue.All.Select(AsJson)));
        foreach (var measure in json ? [] : ComputeCatalogue.All)
            Write(measure);
        return ExitCode.Well;
    }

    private static void Write(ComputableMeasure measure)
    {
        Console.Out.WriteLine($"{measure.Name.PadRight(NameWidth)}{measure.Formula}");
        Line("source", measure.Source);
        if (measure.Needs != ExtraInputs.None)
            Line("takes", Inputs(measure.Needs));
        if (measure.Takes != ExtraInputs.None)
            Line("may take", Inputs(measure.Takes));
        if (measure.Records != RecordsRole.None)
            Line("may take", "--records " + Words(measure.Records));
        foreach (var variant in measure.Variants)
            Line("--variant", $"{variant.Name}: {variant.Source}{(variant.Needs == ExtraInputs.None ? "" : $" (takes {Inputs(variant.Needs)})")}");
        if (measure.Options.Count > 0)
            Line("reads", string.Join(" ", measure.Options.Select(option => "--" + option)));
    }

    private static void Line(string name, string text) => Console.Out.WriteLine($"  {name.PadRight(NameWidth - 2)}{text}");

    private static string Inputs(ExtraInputs needs) => string.Join(", ", Enum.GetValues<ExtraInputs>().Where(one => one != ExtraInputs.None && needs.HasFlag(one)).Select(one => one switch
    {
        ExtraInputs.LaterTable => "a later table",
        ExtraInputs.LaterTables => "later tables, one or more",
        ExtraInputs.Income => "--income",
        ExtraInputs.Population => "--population",
        ExtraInputs.Groups => "--groups",
        ExtraInputs.RegionGroups => "--groups of regions",
        ExtraInputs.OtherTable => "a table of other activities",
        ExtraInputs.EarlierTable => "an earlier table before it",
        ExtraInputs.ActivityFigures => "--figures of activities",
        ExtraInputs.RegionFigures => "--figures of regions",
        ExtraInputs.Figures => "--figures",
        ExtraInputs.Neighbours => "--neighbours",
        ExtraInputs.Area => "--area",
        ExtraInputs.ClusterLinks => "--establishments, --input-output, --occupations, --benchmark",
        ExtraInputs.Places => "plants: columns activity, x, y, employees",
        _ => "plants: columns region, activity, employees",
    }));

    private static string Words(RecordsRole role) => role == RecordsRole.InsteadOfTable ? "instead of the table" : "beside the table";

    private static object AsJson(ComputableMeasure measure) => new
    {
        measure.Name,
        measure.Formula,
        measure.Source,
        Page = $"docs/methods/{measure.Page}.md",
        Result = measure.Shape,
        Takes = measure.Needs == ExtraInputs.None ? null : Inputs(measure.Needs),
        MayTake = measure.Takes == ExtraInputs.None ? null : Inputs(measure.Takes),
        Records = measure.Records == RecordsRole.None ? null : Words(measure.Records),
        Variants = measure.Variants.Select(variant => new { variant.Name, variant.Source }),
        measure.Options,
    };
}
