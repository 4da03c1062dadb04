using System.CommandLine;
using RegioHelix.Registry;
using RegioHelix.Registry.Backups;
using RegioHelix.Store;
using RegioHelix.Store.Backups;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Backups;

/// <summary><c>regiohelix backup DIR</c>: the whole installation, while it serves.</summary>
internal static class BackupCommand
{
    public static Command Build()
    {
        var folder = new Argument<string>("DIR") { Description = "A new or empty folder, best on another disk." };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("backup", "Copy everything that cannot be made again into a folder, with a list of hashes. The server may run meanwhile.\n\n  regiohelix backup backup-2026-11-26 --data ./data") { folder, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            var manifest = await Run(DataOption.Resolve(parsed.GetValue(data)), parsed.GetValue(registry), parsed.GetValue(folder)!, cancellation);
            Console.Out.WriteLine($"{parsed.GetValue(folder)}: {manifest.Files.Count} files, {BackupText.Size(manifest.Bytes)}");
            return ExitCode.Well;
        });
        return command;
    }

    private static async Task<BackupManifest> Run(string dataFolder, string? registry, string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(dataFolder))
            throw new ProblemsException(new Problem("--data", 0, 0, "no-data", dataFolder, Phrase.Of("there is no data directory here to back up; name it with --data")));
        var directory = DataDirectory.Open(dataFolder);
        var settings = RegistryOption.Settings(registry, directory.Root);
        using var draft = BackupDraft.Begin(directory, folder, TimeProvider.System);
        if (settings.Kind == RegistryKind.Postgres)
            await CopyServer(settings, draft.RegistryFile, cancellation);
        draft.Take(withRegistry: settings.Kind == RegistryKind.Sqlite);
        return draft.Complete(ProductVersion.Text, await FindMigration(draft.RegistryFile, cancellation));
    }

    private static async Task CopyServer(RegistrySettings settings, string file, CancellationToken cancellation)
    {
        using var server = new RegistryDatabase(settings, TimeProvider.System);
        using var copy = BackupText.RegistryIn(file);
        await RegistryState.DemandCurrent(server, cancellation);
        await copy.Migrate(cancellation);
        await RegistryCopy.Run(server, copy, cancellation: cancellation);
    }

    private static async Task<string> FindMigration(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            return "";
        using var copy = BackupText.RegistryIn(file);
        return await RegistryState.FindMigration(copy, cancellation);
    }
}
