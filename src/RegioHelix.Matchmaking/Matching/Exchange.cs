namespace RegioHelix.Matchmaking.Matching;

/// <summary>What changes hands where a need is answered.</summary>
/// <param name="Kind">Of what kind it is.</param>
/// <param name="Role">Which end this is.</param>
/// <param name="Money">Which way money flows, seen from this end.</param>
public readonly record struct Exchange(ExchangeKind Kind, ExchangeRole Role, MoneyFlow Money)
{
    /// <summary>True where one gives what the other takes, or both join in the same.</summary>
    public bool Completes(Exchange other) => Kind == other.Kind && (Role, other.Role) is
        (ExchangeRole.Gives, ExchangeRole.Takes) or (ExchangeRole.Takes, ExchangeRole.Gives) or (ExchangeRole.Joins, ExchangeRole.Joins);

    /// <summary>True where one pays what the other receives, or both put in.</summary>
    public bool IsPaidBy(Exchange other) => (Money, other.Money) is
        (MoneyFlow.Pays, MoneyFlow.Receives) or (MoneyFlow.Receives, MoneyFlow.Pays) or (MoneyFlow.Shares, MoneyFlow.Shares);
}

/// <summary>What is exchanged, after the types of the Enterprise Europe Network.</summary>
public enum ExchangeKind
{
    /// <summary>Goods and services.</summary>
    Business,

    /// <summary>A technology.</summary>
    Technology,

    /// <summary>Work in a joint research project.</summary>
    Research,
}

/// <summary>Which end of an exchange somebody is.</summary>
public enum ExchangeRole
{
    /// <summary>Has it for others.</summary>
    Gives,

    /// <summary>Looks for it.</summary>
    Takes,

    /// <summary>Looks for others who do the same.</summary>
    Joins,
}

/// <summary>Which way money flows, seen from one end.</summary>
public enum MoneyFlow
{
    /// <summary>This end is paid.</summary>
    Receives,

    /// <summary>This end pays.</summary>
    Pays,

    /// <summary>Both put in.</summary>
    Shares,
}
