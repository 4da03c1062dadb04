namespace RegioHelix.Web.Network;

/// <summary>How a group of activities is told from the others: a shape and a colour, so that colour is not the only sign.</summary>
/// <param name="Shape">An SVG path in a square of 24.</param>
/// <param name="Colour">The colour's name in the style sheet.</param>
public sealed record GroupLook(string Shape, string Colour)
{
    // A circle, square, triangle, diamond, triangle on its head, hexagon, plus and star.
    private static readonly string[] Shapes =
    [
        "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20Z", "M3 3h18v18H3Z", "M12 2 23 21H1Z", "M12 1 23 12 12 23 1 12Z", "M1 3h22L12 22Z",
        "M6 2h12l6 10-6 10H6L0 12Z", "M8 1h8v7h7v8h-7v7H8v-7H1V8h7Z", "M12 0l3 8 9 .5-7 5.500 2.500 8.500L12 17.500 4.500 22.500 7 14 0 8.500 9 8Z",
    ];

    private static readonly string[] Colours = ["cat-1", "cat-2", "cat-3", "cat-4", "cat-5", "cat-6", "cat-8", "cat-7"];

    /// <summary>The look of a group by its number. Beyond eight groups all others share the last.</summary>
    public static GroupLook Of(int number) => new(Shapes[Math.Min(number, Shapes.Length - 1)], Colours[Math.Min(number, Colours.Length - 1)]);
}
