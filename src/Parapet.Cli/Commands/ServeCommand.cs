using System.CommandLine;
using System.Net;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Arguments;
using Parapet.Questions.Watching;
using Parapet.Web;

namespace Parapet.Cli.Commands;

/// <summary>Shows studies and raids in a browser.</summary>
internal static class ServeCommand
{
    private const string Runs = "out";

    public static Command Create()
    {
        var also = new Argument<string?>("study or run") { Description = "A study by folder, file or name, or the folder that parapet run wrote, shown beside those found.", Arity = ArgumentArity.ZeroOrOne };
        var port = new Option<int>("--port") { Description = $"From 1 to 65535, or 0 for any that is free; {GlobeSettings.UsualPort} without it.", DefaultValueFactory = _ => GlobeSettings.UsualPort };
        var listen = new Option<string?>("--listen") { Description = "Another of this machine's addresses, as 192.168.1.5; this machine alone can come to it without the option. From elsewhere the token in the printed address is needed." };
        var ownModels = OwnModelOption.Create();
        var json = new Option<bool>("--json") { Description = "Print JSON in place of text." };
        var command = new Command("serve", Help.WithExamples(
            "Shows studies and raids in a browser: who flies, what each post sees, what is fired, and why something got through. Ctrl-C ends it.",
            "parapet serve",
            "parapet serve out/anatolia --port 8080",
            "parapet serve s500-thaad"))
        {
            also, port, listen, ownModels, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var problems = new Problems();
            var settings = new GlobeSettings(Runs)
            {
                Also = Existing(parsed.GetValue(also), problems),
                Port = Port(parsed.GetValue(port), problems),
                AllowsOwnModels = parsed.GetValue(ownModels),
                Address = Address(parsed.GetValue(listen), problems),
            };
            return problems.None ? RunAsync(settings, parsed.GetValue(json), cancellation) : Task.FromResult(Complaint.Print(problems));
        });
        return command;
    }

    private static async Task<int> RunAsync(GlobeSettings settings, bool json, CancellationToken cancellation)
    {
        Globe globe;
        try
        {
            globe = await Globe.StartAsync(settings, cancellation);
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            await Console.Error.WriteLineAsync(Complaint.Plain($"error: {settings.Address}, port {settings.Port}: {fault.Message.TrimEnd('.')}; a free port (--port) of an address of this machine (--listen)"));
            return ExitCode.BadInput;
        }

        await using (globe)
        {
            Console.WriteLine(json ? new ServeAnswer { Address = globe.Address.ToString() }.ToJson() : $"Parapet is at {globe.Address} (Ctrl-C ends it)");
            await globe.ServeAsync(cancellation);
            return ExitCode.Interrupted;
        }
    }

    private static string? Existing(string? also, Problems problems)
    {
        if (also is not null && !Globe.Finds(also))
        {
            problems.Add(new("study or run", 0, "", $"'{also}'", "a study by folder, file or name, or the folder that parapet run wrote"));
        }

        return also;
    }

    private static int Port(int port, Problems problems)
    {
        if (port is < 0 or > ushort.MaxValue)
        {
            problems.Add(new("--port", 0, "", $"{port}", "from 1 to 65535, or 0 for any that is free"));
        }

        return port;
    }

    private static IPAddress Address(string? listen, Problems problems)
    {
        if (listen is null)
        {
            return IPAddress.Loopback;
        }

        if (IPAddress.TryParse(listen, out var address))
        {
            return address;
        }

        problems.Add(new("--listen", 0, "", $"'{listen}'", "an address in numbers, as 192.168.1.5 or ::1"));
        return IPAddress.Loopback;
    }
}
