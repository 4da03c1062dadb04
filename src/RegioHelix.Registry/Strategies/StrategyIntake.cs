using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>Reads the rows of a file into parts of a strategy, as they will be added: all or nothing.</summary>
internal sealed class StrategyIntake(Strategy strategy, Roster roster, StrategyRowKind kind, StrategyColumns columns, string language, StrategyNames names, IReadOnlyDictionary<string, Guid> organisations)
{
    private const int MostProblems = 200;
    private readonly StrategyImport import = new() { StrategyId = strategy.Id, FileName = Path.GetFileName(roster.File) is { Length: > 0 } name ? name : "list", Kind = kind, Rows = roster.Rows.Count };
    private readonly List<Problem> problems = [];
    private readonly List<object> records = [];
    private readonly Dictionary<string, (StrategyProject Project, RosterRow Row)> projects = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The import, not saved yet.</summary>
    public StrategyImport Import => import;

    /// <summary>What would be added, in an order in which it can be.</summary>
    public IReadOnlyList<object> Records => records;

    /// <summary>What is wrong with the rows that are left out, up to 200.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Entries of priorities whose cluster organisations are still to be found.</summary>
    public List<(StrategyPriority Priority, PriorityEntry Entry)> Priorities { get; } = [];

    /// <summary>The projects that were read.</summary>
    public IReadOnlyList<StrategyProject> Projects => [.. projects.Values.Select(one => one.Project)];

    /// <summary>Names of public organisations that one alone has: who takes part is found by them.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid>> KnownOrganisations(RegistryDb db, CancellationToken cancellation)
    {
        var known = await db.Organisations.Where(one => one.IsPublished).Select(one => new { one.NameKey, one.Id }).ToListAsync(cancellation);
        return known.GroupBy(one => one.NameKey).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.First().Id, StringComparer.Ordinal);
    }

    /// <summary>Reads all rows; those that something is wrong with are left out of the records, and counted.</summary>
    public void Run()
    {
        foreach (var row in roster.Rows)
        {
            var found = new FieldProblems(roster.File, row.Line) { Columns = columns.Places };
            var before = records.Count;
            Take(row, found);
            if (found.Problems.Count > 0)
                LeaveOut(before, found);
            else
                records.Add(new StrategySourceRow { ImportId = import.Id, Line = row.Line, Cells = columns.Keep(roster, row) });
        }
        import.Added = records.Count(record => record is not StrategySourceRow);
    }

    private void LeaveOut(int before, FieldProblems found)
    {
        problems.AddRange(found.Problems.Take(MostProblems - problems.Count));
        import.LeftOut++;
        foreach (var record in records[before..])
            Forget(record);
        records.RemoveRange(before, records.Count - before);
    }

    private void Forget(object record)
    {
        if (record is StrategyPart part)
            names.Forget(part.Id);
        if (record is StrategyPriority priority)
            Priorities.RemoveAll(one => one.Priority == priority);
        if (record is StrategyProject project)
            foreach (var code in projects.Where(one => one.Value.Project == project).Select(one => one.Key).ToList())
                projects.Remove(code);
        if (record is ProjectPartner partner && projects.Values.FirstOrDefault(one => one.Project.Id == partner.ProjectId).Project is { } of)
            of.Partners.Remove(partner);
    }

    private void Take(RosterRow row, FieldProblems found)
    {
        string Get(string field) => columns.Get(row, field);
        switch (kind)
        {
            case StrategyRowKind.Projects:
                TakeProject(row, found);
                break;
            case StrategyRowKind.Priorities:
                var entry = new PriorityEntry { Code = Get("code"), Name = Texts(Get("name")), Description = Texts(Get("description")), Scope = Split(Get("scope")), Places = Split(Get("places")), Clusters = Split(Get("clusters")) };
                Priorities.Add((Part<StrategyPriority, PriorityEntry>(row, entry, names.Priorities, found), entry));
                break;
            case StrategyRowKind.Measures:
                Part<StrategyMeasure, MeasureEntry>(row, new() { Code = Get("code"), Name = Texts(Get("name")), Priority = Get("priority"), Field = Get("field"), Instrument = Get("instrument"), Budget = Get("budget") }, names.Measures, found);
                break;
            case StrategyRowKind.Calls:
                Part<StrategyCall, CallEntry>(row, new() { Code = Get("code"), Name = Texts(Get("name")), Priority = Get("priority"), Measure = Get("measure"), OpensOn = Get("opens_on"), ClosesOn = Get("closes_on"), Budget = Get("budget"), Themes = Split(Get("themes")), Address = Get("address") }, names.Calls, found);
                break;
            case StrategyRowKind.Indicators:
                Part<StrategyIndicator, IndicatorEntry>(row, new() { Code = Get("code"), Name = Texts(Get("name")), Priority = Get("priority"), Kind = Get("kind"), Counting = Get("counting"), Unit = Get("unit"), Baseline = Get("baseline"), BaselineYear = Get("baseline_year"), Target = Get("target"), TargetYear = Get("target_year"), Source = Get("source") }, names.Indicators, found);
                break;
            default:
                TakeValue(row, found);
                break;
        }
    }

    private T Part<T, TEntry>(RosterRow row, TEntry entry, Dictionary<string, Guid> known, FieldProblems found)
        where T : StrategyPart, new()
        where TEntry : StrategyPartEntry<T>
    {
        var part = new T { StrategyId = strategy.Id, ImportId = import.Id, SourceLine = row.Line };
        entry.ReadInto(part, names, found);
        if (part.Code.Length > 0)
            known.TryAdd(part.Code, part.Id);
        records.Add(part);
        return part;
    }

    // Lists of partners repeat the project in every row: the first row is the project's, the others must not say otherwise.
    private void TakeProject(RosterRow row, FieldProblems found)
    {
        string Get(string field) => columns.Get(row, field);
        var title = Get("title");
        var code = Get("code") is { Length: > 0 } given ? given : title.Length > 80 ? title[..80] : title;
        if (Get("currency") is { Length: > 0 } currency && !currency.Equals("EUR", StringComparison.OrdinalIgnoreCase) && currency != "€")
            found.Add("currency", "not-euro", currency, Phrase.Of("money is kept in euro; convert it in the file, with the day and source of the rate, or leave the row out"));
        var isKnown = projects.TryGetValue(code, out var first);
        if (isKnown && Get("code").Length == 0)
            found.Add("title", "repeated-title", title, Phrase.Of($"line {first.Row.Line} has this title too, and without a code nobody knows whether it is the same project; give a column of codes"));
        else if (isKnown)
            Compare(row, first.Row, found);
        else
        {
            var entry = new ProjectEntry { Code = code, Title = Texts(title), Call = Get("call"), Priority = Get("priority"), Budget = Get("budget"), EuShare = Get("eu_share"), StartsOn = Get("starts_on"), EndsOn = Get("ends_on"), Region = Get("region"), Category = Get("category") };
            first = (Part<StrategyProject, ProjectEntry>(row, entry, names.Projects, found), row);
            projects.TryAdd(code, first);
        }
        if (Get("partner").Length > 0)
            TakePartner(row, first.Project, found);
    }

    private void TakePartner(RosterRow row, StrategyProject project, FieldProblems found)
    {
        var role = columns.Get(row, "partner_role");
        var partner = new ProjectPartner { ProjectId = project.Id, ImportId = import.Id, SourceLine = row.Line };
        new PartnerEntry { Name = columns.Get(row, "partner"), Region = columns.Get(row, "partner_region"), Budget = columns.Get(row, "partner_budget") }.ReadInto(partner, null, found);
        partner.Role = IsLead(role, project) ? ProjectRole.Lead : ProjectRole.Partner;
        partner.OrganisationId = organisations.TryGetValue(Spelling.Key(partner.Name), out var known) ? known : null;
        // It is added by the project it hangs on.
        project.Partners.Add(partner);
        records.Add(partner);
    }

    // Where a list has no roles, the first it names answers for the project: a list of operations names the beneficiary.
    private bool IsLead(string role, StrategyProject project) =>
        role.Length == 0 ? !columns.Positions.ContainsKey("partner_role") && project.Partners.Count == 0 : Spelling.Fold(role) is "lead" or "lead partner" or "leader" or "coordinator" or "beneficiary" or "lp" or "penvoerder" or "leadpartner";

    private void Compare(RosterRow row, RosterRow first, FieldProblems found)
    {
        foreach (var field in new[] { "title", "call", "priority", "budget", "eu_share" })
            if (columns.Get(row, field) is { Length: > 0 } said && columns.Get(first, field) is var before && said != before)
                found.Add(field, "differs-from-line", said, Phrase.Of($"line {first.Line} says something else of the same project; correct one of them, or give what is the partner's own in a column of partners"));
    }

    private void TakeValue(RosterRow row, FieldProblems found)
    {
        var value = new IndicatorValue { ImportId = import.Id, SourceLine = row.Line };
        var code = columns.Get(row, "indicator");
        if (code.Length == 0)
            found.Add("indicator", "missing", "", Phrase.Of("fill this in"));
        value.IndicatorId = StrategyNames.Find(code, names.Indicators, "indicator", found) ?? default;
        new ValueEntry { Project = columns.Get(row, "project"), On = columns.Get(row, "on"), Amount = columns.Get(row, "amount"), Source = columns.Get(row, "source") }.ReadInto(value, names, found);
        records.Add(value);
    }

    private FreeText[] Texts(string text) => text.Length == 0 ? [] : [new(language, text)];

    private static string[] Split(string text) => text.Split([';', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
