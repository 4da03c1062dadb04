namespace RegioHelix.Registry.Funding;

/// <summary>What a case can say and a rule can ask: the names of its fields, and of what follows from them.</summary>
public static class FundingFacts
{
    private static readonly string[] YesNo = ["no", "yes"];

    /// <summary>The periods.</summary>
    public static IReadOnlyList<string> Periods { get; } = ["2014-20", "2021-27"];

    /// <summary>The instruments: mainstream ERDF, the Just Transition Fund, the four strands of Interreg, and I3.</summary>
    public static IReadOnlyList<string> Instruments { get; } = ["erdf", "jtf", "interreg-a", "interreg-b", "interreg-c", "interreg-d", "i3"];

    /// <summary>The categories of regions.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["less-developed", "transition", "more-developed"];

    /// <summary>The ways in which State aid can be lawful.</summary>
    public static IReadOnlyList<string> AidRoutes { get; } =
        ["none", "de-minimis", "notified", "gber-20", "gber-20a", "gber-25d", "gber-26a", "gber-27", "gber-28", "gber-29", "gber-31"];

    /// <summary>What filters of rules can ask for, with what each can be.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; } = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["aid"] = AidRoutes,
        ["aid_kind"] = ["investment", "operating"],
        ["area"] = ["a", "c", "none"],
        ["below_average"] = YesNo,
        ["border"] = ["land", "sea", "none"],
        ["category"] = Categories,
        ["company_size"] = ["small", "medium", "large"],
        ["dedicated"] = ["none", "step", "mid-term"],
        ["former_category"] = Categories,
        ["instrument"] = Instruments,
        ["outermost"] = YesNo,
        ["period"] = Periods,
        ["place"] = ["inside-area", "other-area", "other-state", "outside-union"],
        ["s3_linked"] = YesNo,
    };

    /// <summary>The yes-or-no fields that rules of the kind <see cref="FundingRuleKind.Must"/> can look at.</summary>
    public static IReadOnlyList<string> Conditions { get; } =
    [
        "benefit_to_programme_area", "monitoring_committee_agrees", "control_agreement", "contributes_to_objectives", "cooperation_in_programme",
        "selection_criteria_met", "enabling_condition_met", "in_transition_plan", "separate_accounts", "open_access", "commission_approved",
    ];

    /// <summary>The numbers that rules of the kinds <see cref="FundingRuleKind.Least"/> and <see cref="FundingRuleKind.Most"/> can look at.</summary>
    public static IReadOnlyList<string> Numbers { get; } = ["trl", "sea_km", "aid_years"];

    /// <summary>The amounts, in euro.</summary>
    public static IReadOnlyList<string> Amounts { get; } =
        ["programme_support", "priority_support", "outside_before", "outside_amount", "total_cost", "support", "aid_cost", "aid_amount", "de_minimis_received"];
}
