namespace RegioHelix.Studies.Computing;

/// <summary>Whether a request brings what its measure needs, and nothing that it does not read.</summary>
internal static class ComputeInputs
{
    public static void Check(ComputableMeasure measure, ComputeSettings settings, ComputeRequest request)
    {
        var needs = measure.NeedsOf(settings.Variant) | (PresenceRules.ReadsPopulation(settings) ? ExtraInputs.Population : ExtraInputs.None);
        CheckTables(measure, needs, request);
        void Each(ExtraInputs input, bool isThere, string what, string how) => Check(measure, needs.HasFlag(input), measure.Takes.HasFlag(input), isThere, what, how);
        Each(ExtraInputs.Plants, request.Plants is not null, "plants", "a table with columns called activity, region and employees");
        Each(ExtraInputs.Places, request.Places is not null, "plants with their places", "a table with columns called activity, x, y and, if you like, employees");
        Each(ExtraInputs.Income, request.Income is not null, "the income of regions", "--income FILE with a column of regions and one of incomes");
        Each(ExtraInputs.Population, request.Population is not null, "the population of regions", "--population FILE with a column of regions and one of people");
        Each(ExtraInputs.Area, request.Area is not null, "the area of regions", "--area FILE with a column of regions and one of areas");
        Each(ExtraInputs.Neighbours, request.Neighbours is not null, "which regions are neighbours", "--neighbours FILE with two columns of regions, a line for each two that are");
        Each(ExtraInputs.ClusterLinks, request.Links.IsAny, "other links between activities, or a table of clusters", "--establishments, --input-output, --occupations or --benchmark FILE");
        var (activities, regions) = (OfActivities(needs | measure.Takes, settings), OfRegions(needs | measure.Takes, settings));
        Check(measure, (needs & AnyFigures) != 0, (measure.Takes & AnyFigures) != 0, request.Figures is not null, $"a figure of {(activities ? "activities" : "regions")}", $"--figures FILE with a column of {(activities ? "activities" : "regions")} and one of figures");
        var ofRegions = needs.HasFlag(ExtraInputs.RegionGroups);
        Check(measure, ofRegions || needs.HasFlag(ExtraInputs.Groups), false, request.Groups is not null || request.Levels is not null, $"the groups of {(ofRegions ? "regions" : "activities")}",
            ofRegions ? "--groups FILE with a column of regions and one of groups, or --groups N for the first N letters of the code" : "--groups FILE with a column of activities and one of groups, or --groups N for the first N letters of the code");
        Check(measure, false, measure.Records != RecordsRole.None, request.Records is not null || request.Counted is not null, "records of entities", "--records FILE");
        foreach (var table in request.Tables)
            CheckTable(measure, settings.Variant, table, request.MostBytes);
        if (request.Tables.Count == 0)
            return;
        var table0 = request.Tables[0];
        request.Links.RefuseForeign(table0.Table.Activities);
        RefuseUnknown("--income", request.Income, table0.Table.Regions);
        RefuseUnknown("--population", request.Population, table0.Table.Regions);
        RefuseUnknown("--area", request.Area, table0.Table.Regions);
        RefuseUnknown("--figures", request.Figures, activities ? table0.Table.Activities : regions ? table0.Table.Regions : []);
        if (request.Groups is not null || request.Levels is not null)
            RefuseUngrouped(request, ofRegions ? table0.Table.Regions : table0.Table.Activities, ofRegions ? "regions" : "activities");
        if (request.Levels is not null && settings.Variant != "levels")
            throw ComputeProblem.SuperfluousInput(measure, "a second level of groups");
    }

    private const ExtraInputs AnyFigures = ExtraInputs.Figures | ExtraInputs.ActivityFigures | ExtraInputs.RegionFigures;

    // Figures of what the measure takes a mean over: of activities for a region's.
    private static bool OfActivities(ExtraInputs inputs, ComputeSettings settings) =>
        inputs.HasFlag(ExtraInputs.ActivityFigures) || (inputs.HasFlag(ExtraInputs.Figures) && !settings.Is(ComputeOptions.Of, "activity"));

    private static bool OfRegions(ExtraInputs inputs, ComputeSettings settings) =>
        inputs.HasFlag(ExtraInputs.RegionFigures) || (inputs.HasFlag(ExtraInputs.Figures) && settings.Is(ComputeOptions.Of, "activity"));

    private static void RefuseUngrouped(ComputeRequest request, IReadOnlyList<string> labels, string kind)
    {
        var levels = request.Levels ?? [request.Groups!];
        if (labels.Where(label => levels.Any(level => level(label) is null)).ToList() is { Count: > 0 } ungrouped)
            throw ComputeProblem.UnknownLabels("--groups", ungrouped, $"these {kind} have no group; add them");
    }

    private static void CheckTables(ComputableMeasure measure, ExtraInputs needs, ComputeRequest request)
    {
        if (needs.HasFlag(ExtraInputs.Plants) || needs.HasFlag(ExtraInputs.Places))
            return;
        if (measure.Records == RecordsRole.InsteadOfTable && (request.Records is not null || request.Counted is not null))
        {
            if (request.Tables.Count > 0)
                throw ComputeProblem.SuperfluousInput(measure, request.Tables[0].Name);
            return;
        }
        var (least, most) = needs.HasFlag(ExtraInputs.LaterTables) ? (2, int.MaxValue)
            : needs.HasFlag(ExtraInputs.LaterTable) || needs.HasFlag(ExtraInputs.OtherTable) ? (2, 2)
            : (1, measure.Takes.HasFlag(ExtraInputs.EarlierTable) ? 2 : 1);
        if (request.Tables.Count < least)
            throw ComputeProblem.MissingInput(
                measure, least == 1 ? "a table" : "two tables", least == 1 ? $"regiohelix compute {measure.Name} TABLE.csv"
                : needs.HasFlag(ExtraInputs.OtherTable) ? $"regiohelix compute {measure.Name} TABLE.csv OTHER.csv" : $"regiohelix compute {measure.Name} BEFORE.csv AFTER.csv");
        if (request.Tables.Count > most)
            throw ComputeProblem.SuperfluousInput(measure, request.Tables[most].Name);
    }

    private static void Check(ComputableMeasure measure, bool isNeeded, bool isTaken, bool isThere, string what, string how)
    {
        if (isNeeded && !isThere)
            throw ComputeProblem.MissingInput(measure, what, how);
        if (!isNeeded && !isTaken && isThere)
            throw ComputeProblem.SuperfluousInput(measure, what);
    }

    private static void CheckTable(ComputableMeasure measure, string variant, NamedTable table, long mostBytes)
    {
        ComputeStudy.RefuseTooLarge(measure.Name, variant, table.Name, table.Table.Regions.Count, table.Table.Activities.Count, mostBytes);
        var (anyValue, anyAmount) = (false, false);
        foreach (var cell in table.Table.Cells)
            (anyValue, anyAmount) = (anyValue || cell.IsPublished, anyAmount || cell.Upper > 0);
        if (!anyAmount)
            throw ComputeProblem.AllZero(table.Name);
        if (!anyValue)
            throw ComputeProblem.NothingPublished(table.Name);
    }

    private static void RefuseUnknown(string option, IReadOnlyDictionary<string, double?>? figures, IReadOnlyList<string> labels)
    {
        if (figures is not null && labels.Count > 0 && labels.All(label => figures.GetValueOrDefault(label) is null))
            throw ComputeProblem.UnknownLabels(option, labels, "none of the table's labels stands there; the first columns must hold the same labels");
    }
}
