namespace RegioHelix.Registry.Strategies;

/// <summary>Which strategies are published, for the pages that are kept and link to them.</summary>
public sealed class PublishedStrategies(RegistryDatabase database)
{
    private readonly AskedStamp stamp = new(database, db => AskedStamp.Of(db.Strategies.Where(one => one.Status == StrategyStatus.Published)));

    /// <summary>Changes, within two seconds, whenever a strategy is published, renamed or hidden.</summary>
    public string Stamp => stamp.Value;
}
