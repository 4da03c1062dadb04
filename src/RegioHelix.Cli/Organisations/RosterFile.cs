using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Registry.Importing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Organisations;

/// <summary>A list in a file, and what the command line says of its columns and of the format to write.</summary>
internal static class RosterFile
{
    /// <summary>Reads a list, CSV (plain or gzip) or XLSX.</summary>
    public static Roster Read(string path, string? sheet)
    {
        using var source = OpenedSource.AtPath(path);
        var table = PlainTable.Read(source, sheet);
        return new(table.File, table.Header, [.. table.Rows.Select(row => new RosterRow(row.Line, row.Fields))]);
    }

    /// <summary>The columns that <c>--map FIELD=COLUMN</c> names.</summary>
    /// <exception cref="ProblemsException">One is written otherwise.</exception>
    public static Dictionary<string, string> Mapping(string[] pairs)
    {
        var mapping = new Dictionary<string, string>();
        foreach (var pair in pairs)
            if (pair.IndexOf('=', StringComparison.Ordinal) is var at and > 0)
                mapping[pair[..at].Trim()] = pair[(at + 1)..].Trim();
            else
                throw new ProblemsException(new Problem("--map", 0, 0, "unreadable-mapping", pair, Phrase.Of("write FIELD=COLUMN, such as name=Firma")));
        return mapping;
    }

    /// <summary>The format that a name ends in.</summary>
    /// <exception cref="ProblemsException">It ends in none that is written.</exception>
    public static ListFormat Format(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csv" => ListFormat.Csv,
        ".xlsx" => ListFormat.Xlsx,
        _ => throw new ProblemsException(new Problem(path, 0, 0, "unknown-format", Path.GetExtension(path), Phrase.Of("end the name in .csv or .xlsx"))),
    };

    /// <summary>Makes a file to write to, in place of one that is there.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="isPersonal">True where people are in it: then nobody else on this machine may read it.</param>
    /// <exception cref="ProblemsException">It cannot be made.</exception>
    public static FileStream Create(string path, bool isPersonal = false)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (isPersonal && !OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new FileStream(path, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemsException(new Problem(path, 0, 0, "unwritable", e.Message, Phrase.Of("choose a place where you may write")));
        }
    }
}
