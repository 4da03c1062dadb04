using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Diversification;

/// <summary>
/// Where an opportunity stands between risk (low density) and reward (complexity). Balland, Boschma, Crespo and Rigby 2019, Regional Studies 53(9); the names
/// are from memory of the paper.
/// </summary>
public enum Quadrant
{
    /// <summary>Dense and complex: low risk, high benefit.</summary>
    LowRiskHighBenefit,

    /// <summary>Dense and simple: the slow road, low risk and low benefit.</summary>
    SlowRoad,

    /// <summary>Sparse and complex: the casino, high risk and high benefit.</summary>
    Casino,

    /// <summary>Sparse and simple: the dead end, high risk and low benefit.</summary>
    DeadEnd,
}

/// <summary>An activity that a region lacks, and what speaks for and against it. It is a calculation, no recommendation.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Quotient">The region's location quotient in it: how far it is.</param>
/// <param name="Density">Relatedness density around it, 0 to 1.</param>
/// <param name="Strengths">The present activities that make the density, the strongest first.</param>
/// <param name="OtherStrengths">What all other present activities add: with the parts of the strengths it makes the density.</param>
/// <param name="Complexity">The activity's complexity index; none where the index is refused or the activity is in no region.</param>
/// <param name="OutlookGain">What it would open, in the unit of the complexity; none where that has none.</param>
/// <param name="Size">The activity over all regions, in the unit of the table.</param>
/// <param name="Growth">Its growth over all regions, a fraction over the whole period; none without an earlier year.</param>
/// <param name="Quadrant">Its quadrant; null where density or complexity has no value.</param>
public sealed record Opportunity(
    string Activity,
    Figure Quotient,
    Figure Density,
    IReadOnlyList<CarryingStrength> Strengths,
    double OtherStrengths,
    Figure Complexity,
    Figure OutlookGain,
    Figure Size,
    Figure Growth,
    Quadrant? Quadrant);

/// <summary>A present activity that carries an opportunity.</summary>
/// <param name="Activity">The present activity.</param>
/// <param name="Relatedness">How related it is to the opportunity.</param>
/// <param name="Part">What it adds to the density: its relatedness over the sum of all, 0 to 1.</param>
public sealed record CarryingStrength(string Activity, double Relatedness, double Part);

/// <summary>The opportunities of a region.</summary>
/// <param name="Region">The region.</param>
/// <param name="Opportunities">The activities that it lacks, in the order asked for.</param>
/// <param name="Unknown">Activities of which it is not known whether it has them: neither strengths nor opportunities.</param>
/// <param name="DensitySplit">The density that parts near from far; null where nothing has one.</param>
/// <param name="ComplexitySplit">The complexity that parts complex from simple; null where nothing has one.</param>
public sealed record RegionOpportunities(string Region, IReadOnlyList<Opportunity> Opportunities, IReadOnlyList<string> Unknown, double? DensitySplit, double? ComplexitySplit);
