using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;

namespace RegioHelix.Analytics.Tests.Tables;

/// <summary>Tables of a method page as the figures that a measure starts from.</summary>
internal static class PageFigures
{
    public static FigureTable Figures(this WorkedExample page, string name)
    {
        var table = page.Table(name);
        return FigureTable.Fill(table.Regions, table.Activities, (row, column) => Figure.Of(table[row, column].Value!.Value));
    }

    public static FigureList FigureColumn(this WorkedExample page, string name)
    {
        var table = page.Table(name);
        return FigureList.Fill(table.Regions, row => Figure.Of(table[row, 0].Value!.Value));
    }

    public static void Agrees(this WorkedExample page, string name, FigureTable computed) => page.Agrees(name, (row, column) => computed.Find(row, column)!.Value.Value);

    public static void Agrees(this WorkedExample page, string name, FigureList computed) => page.Agrees(name, (row, _) => computed.Find(row)!.Value.Value);
}
