namespace RegioHelix.Studies.Computing;

/// <summary>Whether a request brings what its measure needs, and nothing that it does not read.</summary>
internal static class ComputeInputs
{
    public static void Check(ComputableMeasure measure, ComputeSettings settings, ComputeRequest request)
    {
        var needs = measure.NeedsOf(settings.Variant);
        CheckTables(measure, needs, request);
        Check(measure, needs.HasFlag(ExtraInputs.Plants), request.Plants is not null, "plants", "a table with columns called activity, region and employees");
        Check(measure, needs.HasFlag(ExtraInputs.Income), request.Income is not null, "the income of regions", "--income FILE with a column of regions and one of incomes");
        Check(measure, needs.HasFlag(ExtraInputs.Population), request.Population is not null, "the population of regions", "--population FILE with a column of regions and one of people");
        Check(measure, needs.HasFlag(ExtraInputs.Groups), request.Groups is not null, "the groups of activities", "--groups FILE with a column of activities and one of groups, or --groups N for the first N letters of the code");
        foreach (var table in request.Tables)
            CheckTable(measure, settings.Variant, table, request.MostBytes);
        if (needs.HasFlag(ExtraInputs.Income))
            RefuseUnknown(request.Tables[0], "--income", region => request.Income!.GetValueOrDefault(region) is not null);
        if (needs.HasFlag(ExtraInputs.Population))
            RefuseUnknown(request.Tables[0], "--population", region => request.Population!.GetValueOrDefault(region) is not null);
        if (needs.HasFlag(ExtraInputs.Groups) && request.Tables[0].Table.Activities.Where(activity => request.Groups!(activity) is null).ToList() is { Count: > 0 } ungrouped)
            throw ComputeProblem.UnknownLabels("--groups", ungrouped, "these activities have no group; add them");
    }

    private static void CheckTables(ComputableMeasure measure, ExtraInputs needs, ComputeRequest request)
    {
        if (needs.HasFlag(ExtraInputs.Plants))
            return;
        var (least, most) = needs.HasFlag(ExtraInputs.LaterTables) ? (2, int.MaxValue) : needs.HasFlag(ExtraInputs.LaterTable) ? (2, 2) : (1, 1);
        if (request.Tables.Count < least)
            throw ComputeProblem.MissingInput(measure, least == 1 ? "a table" : "two tables", least == 1 ? $"regiohelix compute {measure.Name} TABLE.csv" : $"regiohelix compute {measure.Name} BEFORE.csv AFTER.csv");
        if (request.Tables.Count > most)
            throw ComputeProblem.SuperfluousInput(measure, request.Tables[most].Name);
    }

    private static void Check(ComputableMeasure measure, bool isNeeded, bool isThere, string what, string how)
    {
        if (isNeeded && !isThere)
            throw ComputeProblem.MissingInput(measure, what, how);
        if (!isNeeded && isThere)
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

    private static void RefuseUnknown(NamedTable table, string option, Func<string, bool> isKnown)
    {
        var unknown = table.Table.Regions.Where(region => !isKnown(region)).ToList();
        if (unknown.Count == table.Table.Regions.Count)
            throw ComputeProblem.UnknownLabels(option, unknown, "none of the table's regions stands there; the first columns must hold the same labels");
    }
}
