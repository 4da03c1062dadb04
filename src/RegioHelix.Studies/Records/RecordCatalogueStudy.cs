using RegioHelix.Store.Records;
using RegioHelix.Store.Records.Shards;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.Records;

/// <summary>A dataset of records in the words of the data page.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Source">Where its records come from, as whoever imported them said.</param>
/// <param name="FirstYear">The earliest year.</param>
/// <param name="LastYear">The latest year.</param>
/// <param name="Rows">How many records.</param>
/// <param name="Regions">How many codes of regions occur.</param>
/// <param name="Activities">How many codes of activities occur.</param>
/// <param name="Classification">The classification of the activities.</param>
/// <param name="NutsVersion">The year that names the NUTS version.</param>
/// <param name="Vintage">The id of the vintage in use.</param>
/// <param name="Engine">Where they lie and what counts them.</param>
public sealed record RecordCard(string Code, string Source, int FirstYear, int LastYear, long Rows, int Regions, int Activities, string Classification, int NutsVersion, string Vintage, LocalText Engine);

/// <summary>The datasets of records.</summary>
/// <param name="Datasets">By code.</param>
/// <param name="Fault">Why they cannot be listed; null where they can.</param>
public sealed record RecordCatalogue(IReadOnlyList<RecordCard> Datasets, LocalText? Fault);

/// <summary>Which micro-records there are, in the data directory or over shards. Nothing of an entity is in it.</summary>
/// <param name="open">Opens the store, when it is first asked.</param>
/// <param name="clock">For how long an answer of shards is remembered: many may read the page.</param>
public sealed class RecordCatalogueStudy(Func<IRecordStore> open, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly LocalText Silent = new("The shards that hold the records do not answer; nothing is known of them now.", "De servers met de records antwoorden niet; er is nu niets over bekend.");
    private static readonly LocalText Unreadable = new("The records cannot be read; 'regiohelix records list' on the server says why.", "De records zijn niet te lezen; 'regiohelix records list' op de server zegt waarom.");
    private static readonly LocalText Here = new("in the data directory, counted by DuckDB", "in de gegevensmap, geteld door DuckDB");

    private readonly Lock gate = new();
    private IRecordStore? store;
    private (long At, RecordCatalogue Catalogue)? answer;

    /// <summary>Runs the study.</summary>
    public RecordCatalogue Run()
    {
        lock (gate)
        {
            if (answer is { } former && clock.GetElapsedTime(former.At) < Remembered)
                return former.Catalogue;
            var catalogue = List();
            // The directory is as quick as its memory would be.
            answer = store is ShardRecordStore ? (clock.GetTimestamp(), catalogue) : null;
            return catalogue;
        }
    }

    /// <inheritdoc />
    public void Dispose() => (store as IDisposable)?.Dispose();

    private RecordCatalogue List()
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            store ??= open();
            return new([.. store.List(patience.Token).Select(Card)], null);
        }
        catch (OperationCanceledException)
        {
            return new([], Silent);
        }
        catch (ProblemsException wrong)
        {
            // Who reads the page may be anybody: addresses and paths stay on the server.
            return new([], wrong.Problems[0].Rule == "shard-gone" ? Silent : Unreadable);
        }
    }

    private RecordCard Card(RecordSet set) => new(
        set.Dataset, set.Source, set.FirstYear, set.LastYear, set.Rows, set.Regions.Count, set.Activities.Count, set.Classification, (int)set.NutsVersion, set.Vintage,
        store is ShardRecordStore ? new($"over {set.Shards} ClickHouse shards", $"verdeeld over {set.Shards} ClickHouse-servers") : Here);
}
