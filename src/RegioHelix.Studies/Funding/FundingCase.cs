using System.Globalization;
using RegioHelix.Registry.Funding;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Funding;

/// <summary>A measure that somebody would like to pay for in another region. Whatever is null or not among the entries is unknown.</summary>
public sealed record FundingCase
{
    /// <summary>What is to be done, in words.</summary>
    public string? Measure { get; init; }

    /// <summary>The managing authority, in words.</summary>
    public string? Authority { get; init; }

    /// <summary>The instrument.</summary>
    public string? Instrument { get; init; }

    /// <summary>The period.</summary>
    public string? Period { get; init; }

    /// <summary>The day that decides which version of a rule holds.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The region whose programme pays.</summary>
    public string? ProgrammeRegion { get; init; }

    /// <summary>The programme's whole area; the region that pays where it was left out.</summary>
    public IReadOnlyList<string> ProgrammeArea { get; init; } = [];

    /// <summary>Where the money is spent.</summary>
    public string? PartnerRegion { get; init; }

    /// <summary>The activity that it is for, a NACE code or a theme that the region that pays lacks; null where it was left out.</summary>
    public string? Activity { get; init; }

    /// <summary>What rules ask for by name, such as <c>category</c> or <c>aid</c>.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>Amounts in euro and other numbers, by name.</summary>
    public IReadOnlyDictionary<string, decimal> Numbers { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Conditions that were said to be met or not, by name.</summary>
    public IReadOnlyDictionary<string, bool> Conditions { get; init; } = new Dictionary<string, bool>();

    /// <summary>Fields that were given and mean nothing here.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>The names of all fields, in the order in which one fills them in.</summary>
    public static IReadOnlyList<string> FieldNames { get; } =
    [
        "measure", "authority", "instrument", "period", "date", "programme_region", "programme_area", "partner_region", "activity", "currency",
        .. FundingFacts.Amounts, .. OfCase, .. FundingFacts.Numbers, .. FundingFacts.Conditions,
    ];

    /// <summary>The facts that a case can say; the others follow from where and when.</summary>
    internal static IEnumerable<string> OfCase => FundingFacts.Filters.Keys.Except(["period", "instrument", "place"]);

    /// <summary>A number; null where it is unknown.</summary>
    public decimal? Number(string name) => Numbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>A condition; null where it is unknown.</summary>
    public bool? Condition(string name) => Conditions.TryGetValue(name, out var met) ? met : null;

    /// <summary>Reads a case.</summary>
    /// <param name="fields">What was given.</param>
    /// <param name="rules">The rules in force, of which those of the kind <see cref="FundingRuleKind.Period"/> say which days are possible.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that cannot be.</exception>
    public static FundingCase Read(CaseFields fields, IReadOnlyList<FundingRule> rules)
    {
        var read = new FundingCase
        {
            Measure = fields.Text("measure"),
            Authority = fields.Text("authority"),
            Instrument = fields.Word("instrument", FundingFacts.Instruments),
            Period = fields.Word("period", FundingFacts.Periods),
            Date = fields.Day("date"),
            ProgrammeRegion = fields.Region("programme_region"),
            ProgrammeArea = fields.Regions("programme_area"),
            PartnerRegion = fields.Region("partner_region"),
            Activity = fields.Text("activity"),
            Facts = Given(OfCase, name => fields.Word(name, FundingFacts.Filters[name])),
            Numbers = Given([.. FundingFacts.Amounts, .. FundingFacts.Numbers], fields.Number),
            Conditions = Given(FundingFacts.Conditions, fields.YesNo),
            Ignored = [.. fields.Names.Where(name => !FieldNames.Contains(name)).Order(StringComparer.Ordinal)],
        };
        CheckCurrency(fields);
        CheckAmounts(fields, read);
        CheckDays(fields, read, rules);
        fields.ThrowProblems();
        return read;
    }

    private static Dictionary<string, T> Given<T>(IEnumerable<string> names, Func<string, T?> read)
        where T : struct =>
        names.Select(name => (name, value: read(name))).Where(one => one.value is not null).ToDictionary(one => one.name, one => one.value!.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> Given(IEnumerable<string> names, Func<string, string?> read) =>
        names.Select(name => (name, value: read(name))).Where(one => one.value is not null).ToDictionary(one => one.name, one => one.value!, StringComparer.Ordinal);

    private static void CheckCurrency(CaseFields fields)
    {
        if (fields.Text("currency") is { } currency && !currency.Equals("EUR", StringComparison.OrdinalIgnoreCase))
            fields.Complain("currency", "other-currency", currency, Phrase.Of("the rules are in euro; convert the amounts and give EUR"));
    }

    private static void CheckAmounts(CaseFields fields, FundingCase read)
    {
        foreach (var (part, whole) in (ReadOnlySpan<(string, string)>)[
            ("priority_support", "programme_support"), ("support", "programme_support"), ("outside_before", "priority_support"), ("outside_before", "programme_support"),
            ("outside_amount", "programme_support"), ("support", "total_cost"), ("aid_amount", "aid_cost")])
            if (read.Number(part) is { } amount && read.Number(whole) is { } limit && amount > limit)
                fields.Complain(part, whole == "programme_support" ? "above-programme" : "above-whole", fields.Text(part)!, Phrase.Of($"this is more than {whole}, {(double)limit}, of which it is a part; correct one of the two"));
    }

    private static void CheckDays(CaseFields fields, FundingCase read, IReadOnlyList<FundingRule> rules)
    {
        if (read.Date is not { } day)
            return;
        var periods = rules.Where(rule => rule.Kind == FundingRuleKind.Period).ToList();
        if (!periods.Exists(rule => rule.Origin.IsInForce(day)))
            fields.Complain("date", "outside-every-period", fields.Text("date")!, Phrase.Of($"no programming period has this day; give one from {Written(periods.Min(rule => rule.Origin.ValidFrom))} to {Written(periods.Max(rule => rule.Origin.ValidTo))}"));
        else if (read.Period is { } period && !periods.Exists(rule => rule.Origin.IsInForce(day) && rule.When.Clauses[0].Values.Contains(period)))
            fields.Complain("date", "outside-period", fields.Text("date")!, Phrase.Of($"this day is outside the period {period}; correct one of the two"));
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
