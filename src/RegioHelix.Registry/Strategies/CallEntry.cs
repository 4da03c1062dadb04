using RegioHelix.Registry.Tags;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>What a form or a row says about a call, unchecked.</summary>
public sealed record CallEntry : StrategyPartEntry<StrategyCall>
{
    /// <summary>The code of its priority.</summary>
    public string Priority { get; init; } = "";

    /// <summary>The code of its measure.</summary>
    public string Measure { get; init; } = "";

    /// <summary>What it is called.</summary>
    public IReadOnlyList<FreeText> Name { get; init; } = [];

    /// <summary>Its first day.</summary>
    public string OpensOn { get; init; } = "";

    /// <summary>Its last day.</summary>
    public string ClosesOn { get; init; } = "";

    /// <summary>Its money in euro.</summary>
    public string Budget { get; init; } = "";

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Where it can be read.</summary>
    public string Address { get; init; } = "";

    internal override void ReadInto(StrategyCall part, StrategyNames names, FieldProblems problems)
    {
        part.Code = StrategyNames.ReadCode(Code, names.Calls, part.Id, problems);
        part.PriorityId = StrategyNames.Find(Priority, names.Priorities, "priority", problems);
        part.MeasureId = StrategyNames.Find(Measure, names.Measures, "measure", problems);
        part.Name = ReadName(Name, "name", problems);
        part.OpensOn = DayText.Read(OpensOn, "opens_on", problems);
        part.ClosesOn = DayText.Read(ClosesOn, "closes_on", problems);
        DayText.Compare(part.OpensOn, part.ClosesOn, "closes_on", problems);
        part.Budget = EuroText.Read(Budget, "budget", problems);
        part.Themes = Tag.ReadAll(Themes, "themes", problems);
        part.Address = WebAddress.Read(Address, "address", problems);
    }
}
