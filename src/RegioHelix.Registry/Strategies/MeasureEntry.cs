using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>What a form or a row says about a measure, unchecked.</summary>
public sealed record MeasureEntry : StrategyPartEntry<StrategyMeasure>
{
    /// <summary>The code of its priority; blank for all of them.</summary>
    public string Priority { get; init; } = "";

    /// <summary>What it is called.</summary>
    public IReadOnlyList<FreeText> Name { get; init; } = [];

    /// <summary>A name of <see cref="PolicyField"/>.</summary>
    public string Field { get; init; } = "";

    /// <summary>The instrument.</summary>
    public string Instrument { get; init; } = "";

    /// <summary>Its money in euro.</summary>
    public string Budget { get; init; } = "";

    internal override void ReadInto(StrategyMeasure part, StrategyNames names, FieldProblems problems)
    {
        part.Code = StrategyNames.ReadCode(Code, names.Measures, part.Id, problems);
        part.PriorityId = StrategyNames.Find(Priority, names.Priorities, "priority", problems);
        part.Name = ReadName(Name, "name", problems);
        if (string.IsNullOrWhiteSpace(Field))
            problems.Add("field", "missing", "", Phrase.Of($"choose one of {string.Join(", ", Enum.GetNames<PolicyField>())}"));
        part.Field = ReadWord<PolicyField>(Field, "field", problems);
        part.Instrument = PlainText.ReadLine(Instrument, "instrument", 120, problems);
        part.Budget = EuroText.Read(Budget, "budget", problems);
    }
}
