using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>Takes files into a strategy, all or nothing, and takes them back as a whole while nobody has worked on what they brought.</summary>
public sealed class StrategyImportRegister(RegistryDatabase database)
{
    /// <summary>The most rows of a file.</summary>
    public const int MostRows = 20_000;

    /// <summary>Says what an import would do, without doing it; what is wrong with rows is in it, not thrown.</summary>
    /// <exception cref="ProblemsException">Columns are missing, or the file is too long.</exception>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<StrategyPreview> Preview(Actor actor, Guid strategy, Roster roster, StrategyRowKind kind, StrategyColumns columns, string language = "en", CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var intake = await Read(db, actor, strategy, roster, kind, columns, language, cancellation);
        var calls = await db.StrategyCalls.Where(one => one.StrategyId == strategy).ToListAsync(cancellation);
        return new(columns.Positions, roster.Rows.Count, intake.Import.Added, intake.Import.LeftOut, intake.Problems, kind == StrategyRowKind.Projects ? ProjectCoverage.From(intake.Projects, calls) : null);
    }

    /// <summary>Takes a file in.</summary>
    /// <param name="actor">An editor of the organisation that states the strategy.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="roster">The file.</param>
    /// <param name="kind">What its rows are.</param>
    /// <param name="columns">Which column holds what.</param>
    /// <param name="language">The language of its texts, ISO 639-1.</param>
    /// <param name="wrongRows">What becomes of rows that something is wrong with.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ProblemsException">Rows have problems and are not to be left out, or no row is left; nothing is taken in.</exception>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task<StrategyImport> Import(Actor actor, Guid strategy, Roster roster, StrategyRowKind kind, StrategyColumns columns, string language = "en", WrongRows wrongRows = WrongRows.Refuse, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var intake = await Read(db, actor, strategy, roster, kind, columns, language, cancellation);
        if (intake.Problems.Count > 0 && (wrongRows == WrongRows.Refuse || intake.Import.LeftOut == roster.Rows.Count))
            throw new ProblemsException(intake.Problems);
        intake.Import.At = database.Now;
        db.Add(intake.Import);
        db.AddRange(intake.Records);
        var found = new FieldProblems(roster.File, 0);
        foreach (var (priority, entry) in intake.Priorities)
            await PriorityRegister.LinkClusters(db, actor, priority, entry, found, cancellation);
        found.ThrowIfAny();
        return intake.Import;
    }, cancellation);

    /// <summary>Takes an import back: everything it added goes, unless somebody has edited it or built on it since.</summary>
    /// <returns>How many records were removed.</returns>
    /// <exception cref="RefusedException">Not found, not allowed, taken back already, or worked on since.</exception>
    public Task<int> Undo(Actor actor, Guid import, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var batch = await db.StrategyImports.FirstOrDefaultAsync(one => one.Id == import, cancellation) ?? throw RefusedException.NotFound();
        await StrategyAccess.Open(db, actor, batch.StrategyId, cancellation);
        if (batch.UndoneAt is not null)
            throw RefusedException.NotNow(Phrase.Of("this import was taken back already"));
        var brought = await StrategyImportedWork.Read(db, batch, cancellation);
        if (await brought.FindWork(db, cancellation) is { } edited)
            throw RefusedException.NotNow(Phrase.Of($"somebody has worked on {edited} since; remove one by one what is to go"));
        db.RemoveRange(brought.Records);
        db.RemoveRange(await db.StrategySourceRows.Where(row => row.ImportId == import).ToListAsync(cancellation));
        batch.UndoneAt = database.Now;
        return brought.Records.Count;
    }, cancellation);

    /// <summary>A row as it was imported, with its file, for everybody who may see the strategy.</summary>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<(StrategyImport Import, StrategySourceRow Row)> GetRow(Actor actor, Guid strategy, Guid import, long line, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        if (!await db.StrategiesFor(actor).AnyAsync(one => one.Id == strategy, cancellation))
            throw RefusedException.NotFound();
        var batch = await db.StrategyImports.FirstOrDefaultAsync(one => one.Id == import && one.StrategyId == strategy, cancellation) ?? throw RefusedException.NotFound();
        return (batch, await db.StrategySourceRows.FirstOrDefaultAsync(row => row.ImportId == import && row.Line == line, cancellation) ?? throw RefusedException.NotFound());
    }

    private static async Task<StrategyIntake> Read(RegistryDb db, Actor actor, Guid id, Roster roster, StrategyRowKind kind, StrategyColumns columns, string language, CancellationToken cancellation)
    {
        var strategy = await StrategyAccess.Open(db, actor, id, cancellation);
        if (roster.Rows.Count > MostRows)
            throw new ProblemsException(new Problem(roster.File, MostRows + 2, 0, "too-many-rows", $"{roster.Rows.Count}", Phrase.Of($"take at most {MostRows} rows at once")));
        var wrong = new FieldProblems();
        var spoken = LanguageCode.Read(language, "language", wrong);
        wrong.ThrowIfAny();
        var intake = new StrategyIntake(strategy, roster, kind, columns, spoken ?? "en", await StrategyNames.Read(db, strategy, cancellation), await StrategyIntake.KnownOrganisations(db, cancellation));
        intake.Run();
        return intake;
    }
}

/// <summary>What an import would do.</summary>
/// <param name="Positions">The column of each field, from 0.</param>
/// <param name="Rows">How many rows the file has.</param>
/// <param name="Added">How many records would be added.</param>
/// <param name="LeftOut">How many rows something is wrong with; they are not among what would be added.</param>
/// <param name="Problems">What is wrong with them, up to 200.</param>
/// <param name="Coverage">How much the projects say; null for other rows.</param>
public sealed record StrategyPreview(IReadOnlyDictionary<string, int> Positions, int Rows, int Added, int LeftOut, IReadOnlyList<Problem> Problems, ProjectCoverage? Coverage);

/// <summary>What becomes of rows that something is wrong with.</summary>
public enum WrongRows
{
    /// <summary>Nothing of the file is taken in.</summary>
    Refuse,

    /// <summary>They are left out and counted; the others are taken in.</summary>
    LeaveOut,
}
