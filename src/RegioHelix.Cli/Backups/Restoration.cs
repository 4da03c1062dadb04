using System.Globalization;
using RegioHelix.Registry;
using RegioHelix.Registry.Backups;
using RegioHelix.Registry.Consents;
using RegioHelix.Store.Backups;
using RegioHelix.Store.Jobs;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Backups;

/// <summary>A backup that is put back: compared first, written beside, brought up to date, erased anew, then put in place.</summary>
internal sealed class Restoration
{
    private Restoration(StoredBackup backup) => Backup = backup;

    /// <summary>The backup, whole.</summary>
    public StoredBackup Backup { get; }

    /// <summary>Opens a backup.</summary>
    /// <exception cref="ProblemsException">It cannot be restored by this program.</exception>
    public static Restoration Open(string folder)
    {
        var backup = StoredBackup.Open(folder, ProductVersion.Text);
        using var any = BackupText.RegistryIn(Path.Combine(backup.Folder, RegistrySettings.FileName));
        if (!RegistryState.Knows(any, backup.Manifest.Migration))
            throw new ProblemsException(new Problem(Path.Combine(backup.Folder, BackupManifest.FileName), 0, 0, "newer-backup", backup.Manifest.Migration, Phrase.Of("the registry in this backup has tables that this version does not know; install the version that wrote it and restore with that")));
        return new Restoration(backup);
    }

    /// <summary>Puts it back.</summary>
    /// <param name="dataFolder">The data directory.</param>
    /// <param name="settings">Where its registry is kept.</param>
    /// <param name="mayReplace">True where a directory or a server that holds something may be replaced.</param>
    /// <param name="lists">Lists of erasures that the caller brings.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task Run(string dataFolder, RegistrySettings settings, bool mayReplace, IReadOnlyList<string> lists, CancellationToken cancellation)
    {
        using var draft = RestoreDraft.Begin(dataFolder, mayReplace, TimeProvider.System);
        await DemandEmptyServer(settings, mayReplace, cancellation);
        var erased = await ListErased(settings, lists, cancellation);
        draft.Fill(Backup);
        var back = HoldsRegistry ? await Replay(draft.Folder, erased, cancellation) : 0;
        ErasureList.Add(Path.Combine(draft.Folder, ErasureList.FileName), erased);
        var aside = HoldsRegistry && settings.Kind == RegistryKind.Postgres ? await PutOnServer(draft, settings, cancellation) : draft.Swap();
        ErasureList.Add(settings.ErasureFile!, erased);
        Say(dataFolder, back, erased.Count, aside);
    }

    private bool HoldsRegistry => Backup.Manifest.Migration.Length > 0;

    private async Task DemandEmptyServer(RegistrySettings settings, bool mayReplace, CancellationToken cancellation)
    {
        if (settings.Kind != RegistryKind.Postgres || !HoldsRegistry)
            return;
        using var server = new RegistryDatabase(settings, TimeProvider.System);
        await server.Migrate(cancellation);
        if (!mayReplace && await RegistryCopy.HasRows(server, cancellation))
            throw new ProblemsException(new Problem("--registry", 0, 0, "not-empty", "", Phrase.Of("the database holds a registry already; name an empty one, or replace its rows with --force")));
    }

    // What the registry knows that is replaced, what was noted beside it, and what the caller brings: who is in any of them stays erased.
    private static async Task<IReadOnlyList<Erasure>> ListErased(RegistrySettings settings, IReadOnlyList<string> lists, CancellationToken cancellation)
    {
        var missing = lists.FirstOrDefault(list => !File.Exists(list));
        if (missing is not null)
            throw new ProblemsException(new Problem("--erasures", 0, 0, "no-such-file", missing, Phrase.Of("name a list of erasures that is there")));
        using var present = new RegistryDatabase(settings, TimeProvider.System);
        var known = settings.Kind == RegistryKind.Postgres || File.Exists(settings.Place) ? await RegistryState.TryListErasures(present, cancellation) : [];
        if (known is null)
            Console.Error.WriteLine("the present registry cannot be read: erasures are taken from the lists alone");
        return [.. (known ?? []).Concat(lists.Append(settings.ErasureFile!).SelectMany(ErasureList.Read)).DistinctBy(one => one.PersonId)];
    }

    private static async Task<int> Replay(string folder, IReadOnlyList<Erasure> erased, CancellationToken cancellation)
    {
        using var restored = BackupText.RegistryIn(Path.Combine(folder, RegistrySettings.FileName));
        await restored.Migrate(cancellation);
        var back = await new ErasureRegister(restored).Replay(erased, cancellation);
        if (erased.Count > 0)
            await RegistryState.Compact(restored, cancellation);
        return back;
    }

    // The directory gets its name when the server has every row and counts none of them yet.
    private static async Task<string?> PutOnServer(RestoreDraft draft, RegistrySettings settings, CancellationToken cancellation)
    {
        var file = draft.Folder + "-" + RegistrySettings.FileName;
        File.Move(Path.Combine(draft.Folder, RegistrySettings.FileName), file);
        try
        {
            string? aside = null;
            using var server = new RegistryDatabase(settings, TimeProvider.System);
            using var restored = BackupText.RegistryIn(file);
            await RegistryCopy.Run(restored, server, () => aside = draft.Swap(), cancellation);
            // They were asked for on the registry that is gone.
            new PostgresJobStore(settings.Place).Clear();
            return aside;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private void Say(string dataFolder, int back, int erased, string? aside)
    {
        var at = Backup.Manifest.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        Console.Out.WriteLine($"{dataFolder}: {Backup.Manifest.Files.Count} files, {BackupText.Size(Backup.Manifest.Bytes)}, as of {at} UTC");
        Console.Out.WriteLine($"  {erased} erasures known; {back} people had come back with the backup and were erased again");
        if (aside is not null)
            Console.Out.WriteLine($"  what stood there is in {aside}; remove it when all is well");
    }
}
