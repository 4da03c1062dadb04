using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>What a form or a row says about an indicator, unchecked. A common one needs no name: its code says what it counts, and how.</summary>
public sealed record IndicatorEntry : StrategyPartEntry<StrategyIndicator>
{
    /// <summary>The code of its priority; blank for the whole strategy.</summary>
    public string Priority { get; init; } = "";

    /// <summary>What it counts.</summary>
    public IReadOnlyList<FreeText> Name { get; init; } = [];

    /// <summary>A name of <see cref="IndicatorKind"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>A name of <see cref="IndicatorCounting"/>.</summary>
    public string Counting { get; init; } = "";

    /// <summary>In what.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Where it stood before.</summary>
    public string Baseline { get; init; } = "";

    /// <summary>In which year.</summary>
    public string BaselineYear { get; init; } = "";

    /// <summary>Where it is to be.</summary>
    public string Target { get; init; } = "";

    /// <summary>In which year.</summary>
    public string TargetYear { get; init; } = "";

    /// <summary>Who measures it.</summary>
    public string Source { get; init; } = "";

    internal override void ReadInto(StrategyIndicator part, StrategyNames names, FieldProblems problems)
    {
        part.Code = StrategyNames.ReadCode(Code, names.Indicators, part.Id, problems);
        var common = CommonIndicators.Find(part.Code);
        part.PriorityId = StrategyNames.Find(Priority, names.Priorities, "priority", problems);
        part.Name = common is not null && Name.All(text => string.IsNullOrWhiteSpace(text.Text)) ? common.Names : ReadName(Name, "name", problems);
        part.Kind = common?.Kind ?? ReadWord<IndicatorKind>(Kind, "kind", problems);
        part.Counting = common?.Counting ?? ReadWord<IndicatorCounting>(Counting, "counting", problems);
        part.Unit = PlainText.ReadLine(Unit, "unit", 60, problems);
        part.Baseline = EuroText.ReadAmount(Baseline, "baseline", problems);
        part.BaselineYear = DayText.ReadYear(BaselineYear, "baseline_year", problems);
        part.Target = EuroText.ReadAmount(Target, "target", problems);
        part.TargetYear = DayText.ReadYear(TargetYear, "target_year", problems);
        part.Source = PlainText.ReadLine(Source, "source", 300, problems);
    }
}

/// <summary>What a form or a row says about a value of an indicator, unchecked.</summary>
public sealed record ValueEntry
{
    /// <summary>The code of the project it was measured in; blank for all together.</summary>
    public string Project { get; init; } = "";

    /// <summary>The day it is of.</summary>
    public string On { get; init; } = "";

    /// <summary>How much.</summary>
    public string Amount { get; init; } = "";

    /// <summary>Where it was read.</summary>
    public string Source { get; init; } = "";

    /// <summary>Checks it into a value; adds what is wrong.</summary>
    internal void ReadInto(IndicatorValue value, StrategyNames names, FieldProblems problems)
    {
        value.ProjectId = StrategyNames.Find(Project, names.Projects, "project", problems);
        if (string.IsNullOrWhiteSpace(On))
            problems.Add("on", "missing", "", Phrase.Of("give a day such as 2024-03-31; with slashes the day comes first"));
        value.On = DayText.Read(On, "on", problems) ?? default;
        if (string.IsNullOrWhiteSpace(Amount))
            problems.Add("amount", "missing", "", Phrase.Of("give an amount such as 1250000 or 1250000.50, or leave it empty"));
        value.Amount = EuroText.ReadAmount(Amount, "amount", problems) ?? 0;
        value.Source = PlainText.ReadLine(Source, "source", 300, problems);
    }
}
