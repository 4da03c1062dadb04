using RegioHelix.Studies.Strategies;

namespace RegioHelix.Web.Strategies;

/// <summary>Where the parts of the picture of a chain stand: a band a priority, as thick as its money, thinner at each link that breaks.</summary>
internal sealed class ChainDrawing
{
    /// <summary>The width of the drawing.</summary>
    public const double Width = 1000;

    /// <summary>The length of what breaks off.</summary>
    public const double Stub = 52;

    private const double Left = 176;
    private const double Top = 46;
    private const double Money = 300;
    private const double Thinnest = 8;
    private const double Gap = 22;

    private ChainDrawing(IReadOnlyList<Band> bands, double height) => (Bands, Height) = (bands, height);

    /// <summary>The bands, from above.</summary>
    public IReadOnlyList<Band> Bands { get; }

    /// <summary>The height of the drawing.</summary>
    public double Height { get; }

    /// <summary>Where a link stands.</summary>
    public static double X(int link) => Left + (link * Step);

    /// <summary>The way from one link to the next.</summary>
    public static double Step => (Width - Left - Stub - 4) / (Enum.GetValues<ChainLink>().Length - 1);

    /// <summary>Lays a chain out.</summary>
    public static ChainDrawing Of(EvidenceChain chain)
    {
        var (bands, y) = (new List<Band>(), Top);
        foreach (var band in chain.Bands.Where(band => band.Money > 0))
        {
            var height = Math.Max(Thinnest, Money * (double)(band.Money / chain.Money));
            bands.Add(Lay(band, y, height));
            y += Math.Max(height, 30) + Gap;
        }
        return new(bands, y);
    }

    private static Band Lay(ChainBand band, double y, double height)
    {
        var (parts, before) = (new List<Part>(), height);
        foreach (var (at, step) in band.Steps.Index())
        {
            double Thick(decimal money) => height * (double)(money / band.Money);
            parts.Add(new(step, X(at), before, Thick(step.Reached), Thick(step.Lost), Thick(step.NotDue), Thick(step.LaterKnown), Thick(step.LaterBroken), Thick(step.LaterNotDue), at == band.Steps.Count - 1 ? Stub : Step));
            before = Thick(step.Reached);
        }
        return new(band, y, height, parts);
    }

    /// <summary>A band.</summary>
    /// <param name="Of">Whose.</param>
    /// <param name="Y">Its upper edge.</param>
    /// <param name="Height">As thick as its money.</param>
    /// <param name="Parts">Its links.</param>
    public sealed record Band(ChainBand Of, double Y, double Height, IReadOnlyList<Part> Parts);

    /// <summary>A link of a band.</summary>
    /// <param name="Of">Which.</param>
    /// <param name="X">Where it stands.</param>
    /// <param name="Before">How thick the band comes in.</param>
    /// <param name="Reached">How thick it goes on.</param>
    /// <param name="Lost">How thick what breaks off is.</param>
    /// <param name="NotDue">How thick what is not due is.</param>
    /// <param name="LaterKnown">How thick what broke off before, and has this link, is.</param>
    /// <param name="LaterBroken">How thick what broke off before, and lacks this link too, is.</param>
    /// <param name="LaterNotDue">How thick what broke off or waits before, and does not have this link yet, is.</param>
    /// <param name="Length">How far it goes on.</param>
    public sealed record Part(ChainStep Of, double X, double Before, double Reached, double Lost, double NotDue, double LaterKnown, double LaterBroken, double LaterNotDue, double Length);
}
