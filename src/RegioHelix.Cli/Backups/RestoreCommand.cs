using System.CommandLine;

namespace RegioHelix.Cli.Backups;

/// <summary><c>regiohelix restore DIR</c>: puts a backup back.</summary>
internal static class RestoreCommand
{
    public static Command Build()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder that 'backup' wrote." };
        var force = new Option<bool>("--force") { Description = "Replace a data directory that holds files; they are moved aside." };
        var check = new Option<bool>("--check") { Description = "Only compare the backup with its list of hashes." };
        var erasures = new Option<string[]>("--erasures") { Description = "A list of erasures kept elsewhere, or another data directory's erasures.tsv; may come several times.", HelpName = "FILE" };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("restore", "Put a backup back, once every file of it was compared with its hash; erasures since are carried out again.\n\n  regiohelix restore backup-2026-11-26 --data ./data --force") { folder, force, check, erasures, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            var restoration = Restoration.Open(parsed.GetValue(folder)!);
            var dataFolder = DataOption.Resolve(parsed.GetValue(data));
            if (!parsed.GetValue(check))
                await restoration.Run(dataFolder, RegistryOption.Settings(parsed.GetValue(registry), Path.GetFullPath(dataFolder)), parsed.GetValue(force), parsed.GetValue(erasures) ?? [], cancellation);
            else
                Console.Out.WriteLine($"{parsed.GetValue(folder)}: {restoration.Backup.Manifest.Files.Count} files, {BackupText.Size(restoration.Backup.Manifest.Bytes)}, all whole");
            return ExitCode.Well;
        });
        return command;
    }
}
