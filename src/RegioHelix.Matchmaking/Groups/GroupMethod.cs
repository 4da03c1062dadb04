namespace RegioHelix.Matchmaking.Groups;

/// <summary>How a programme of groups was made.</summary>
public enum GroupMethod
{
    /// <summary>Round robin by the circle method (Lucas 1883).</summary>
    CircleMethod,

    /// <summary>The parallel lines of an affine plane or space over a finite field (Bose 1938).</summary>
    AffineSpace,

    /// <summary>A transversal design: a row for each table, moved on by multiples in a finite field (Bose 1938) or among whole numbers.</summary>
    TransversalDesign,

    /// <summary>Couples on the points of an affine plane, twice, split by signs (Aguado 2004 for these numbers; Bhaskar Rao 1970 for the signs).</summary>
    DoubledPlane,

    /// <summary>One round found by search and turned round by a cyclic group (Kirkman 1850; Anderson 1997, Combinatorial Designs and Tournaments).</summary>
    Starter,

    /// <summary>Annealing over exchanges of two people (Dotu and Van Hentenryck 2005).</summary>
    Search,
}
