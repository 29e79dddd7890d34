using System.Collections.Immutable;
using System.CommandLine;
using System.Net;
using System.Runtime.InteropServices;
using Parapet.Catalogue.Reading;
using Parapet.Interop.Hla;

namespace Parapet.Cli.Arguments;

/// <summary>Which federation of HLA is joined, where, and by which object model it is made.</summary>
internal sealed class FederationOptions
{
    /// <summary>The option that says where; without it there is no federation.</summary>
    public const string Server = "--hla";

    private const string UsualName = "parapet";
    private const int MostCharacters = 200;
    private const long MostModuleBytes = 32 << 20;

    private readonly Option<string?> _server = new(Server) { Description = "Where a server of HLA 4's federate protocol is, as 127.0.0.1:15164. A first try, shown right against a stub of our own alone." };
    private readonly Option<string?> _name = new("--federation") { Description = $"The federation that is joined; {UsualName} without it." };
    private readonly Option<string[]> _modules = new("--fom") { Description = "A module of RPR's object model, by which the federation is made where there is none of its name; may be repeated. Parapet brings none." };

    public void AddTo(Command command)
    {
        command.Options.Add(_server);
        command.Options.Add(_name);
        command.Options.Add(_modules);
    }

    /// <summary>Null where none is joined, and where the problems hold any.</summary>
    public (IPEndPoint At, HlaFederation Federation)? Of(ParseResult parsed, Problems problems)
    {
        var (server, name, files) = (parsed.GetValue(_server), parsed.GetValue(_name), parsed.GetValue(_modules) ?? []);
        if (server is null)
        {
            foreach (var idle in (string[])[.. name is null ? (string[])[] : [_name.Name], .. files.Length > 0 ? (string[])[_modules.Name] : []])
            {
                problems.Add(new(idle, 0, "", $"given without {Server}", $"{Server} with it, or neither"));
            }

            return null;
        }

        var at = EndpointArgument.Read(Server, server, problems);
        if (name is not null && (name.Length is 0 or > MostCharacters || name.Any(char.IsControl)))
        {
            problems.Add(new(_name.Name, 0, "", $"{name.Length} characters", $"1 to {MostCharacters} characters, none of them a control character"));
        }

        ImmutableArray<HlaModule> modules = [.. Read(files, problems)];
        return at is null ? null : (at, new(name ?? UsualName, modules));
    }

    private IEnumerable<HlaModule> Read(string[] files, Problems problems)
    {
        foreach (var file in files)
        {
            if (RegularFile.Read(file, file, MostModuleBytes, "a module of an object model, which is XML", problems) is { } content)
            {
                yield return new(Path.GetFileName(file), ImmutableCollectionsMarshal.AsImmutableArray(content));
            }
        }
    }
}
