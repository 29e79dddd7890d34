using System.CommandLine;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Cli.Tables;
using Parapet.Questions.Forking;
using Parapet.Studies.Forks;

namespace Parapet.Cli.Commands;

/// <summary>Plays a raid twice: as it went, and with something of the defence changed from a moment on.</summary>
internal static class ForkCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("run or study") { Description = "The folder that parapet run wrote, as out/anatolia, or a study by folder, file or name." };
        var option = new Option<string?>("--option") { Description = "The option, by its name; the first of the study's headline comparison without it." };
        var replication = new Option<int>("--replication") { Description = "The raid, from 0.", DefaultValueFactory = _ => 0 };
        var at = new Option<string>("--at") { Description = "When, as hours, minutes and seconds from the raid's start: 00:10:00.", Required = true };
        var change = new Option<string[]>("--change") { Description = $"What is changed of the defence from then on, again for each: {ForkText.Allowed}. Posts are named as a study's links name them. Nothing without it." };
        var terrain = TerrainOption.Create();
        var ownModels = OwnModelOption.Create();
        var output = new Option<string?>("--out") { Description = "The folder for both journals; out/<study>-fork without it." };
        var json = new Option<bool>("--json") { Description = "Print JSON in place of text." };
        var command = new Command("fork", Help.WithExamples(
            "Forks a raid: plays it to a moment, changes an order, a link or a rule of the defence, and goes on from there on the same draws. Tells what differs, and why.",
            "parapet fork out/anatolia --replication 3 --at 00:10:00 --change \"weapons s-400 = free\"",
            "parapet fork anatolia --option \"NATO set linked\" --at 00:08:00 --change \"cut patriot -> samp-t\" --change \"salvos patriot, ballistic = 2, 2\"",
            "parapet fork out/anatolia --option \"NATO set isolated\" --at 00:08:00 --change \"link patriot -> samp-t = surveillance\" --out out/linked-late"))
        {
            from, option, replication, at, change, terrain, output, ownModels, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var question = new ForkQuestion(parsed.GetValue(from)!)
            {
                Option = parsed.GetValue(option),
                Replication = parsed.GetValue(replication),
                At = parsed.GetValue(at)!,
                Changes = [.. parsed.GetValue(change) ?? []],
                Terrain = parsed.GetValue(terrain),
                AllowsOwnModels = parsed.GetValue(ownModels),
            };
            var (folder, isJson) = (parsed.GetValue(output), parsed.GetValue(json));
            return Task.Run(() => RunAsync(question, folder, isJson, cancellation), CancellationToken.None);
        });
        return command;
    }

    private static async Task<int> RunAsync(ForkQuestion question, string? output, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        if (Interruption.Leave(() => question.Prepare(problems), cancellation) is not { } prepared || ForkFolder.Of(output, prepared, problems) is not { } folder)
        {
            return Complaint.Print(problems);
        }

        ForkAnswer answer;
        try
        {
            answer = question.Answer(prepared, cancellation);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted; both ways of the raid are needed, so nothing was written.");
            return ExitCode.Interrupted;
        }
        catch (BrokenRaidException exception)
        {
            problems.Add(new(question.From, 0, "", exception.Raid.ToString(), exception.Raid.Allowed));
            return Complaint.Print(problems);
        }

        if (!await ResultOutput.TryWrite(folder.WriteAsync(prepared, question, answer)))
        {
            return ExitCode.BadInput;
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            ForkTables.Print(answer, folder.Folder);
        }

        return ExitCode.Done;
    }
}
