namespace RegioHelix.Registry.Strategies;

/// <summary>A row of a strategy: priority, measure, call, project, indicator. Its code is its name in forms and files.</summary>
public abstract class StrategyPart : RegistryRecord
{
    /// <summary>The strategy.</summary>
    public Guid StrategyId { get; internal set; }

    /// <summary>What it is called by in forms and files; one of its kind in the strategy.</summary>
    public string Code { get; internal set; } = "";

    /// <summary>The file that brought it; null where it was entered here.</summary>
    public Guid? ImportId { get; internal set; }

    /// <summary>The line of that file; null where it was entered here.</summary>
    public long? SourceLine { get; internal set; }
}
