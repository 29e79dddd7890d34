using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Parapet.Questions.Editing;

namespace Parapet.Web.Endpoints;

/// <summary>Studies as texts: read, judged, changed, copied and written.</summary>
internal static class StudyEndpoints
{
    private const string Yaml = "application/yaml";

    /// <summary>A study's file may hold 256 kB; as JSON every line end and quote takes two letters.</summary>
    private const int MostTextBytes = 1 << 20;
    private const int MostFileBytes = 256 << 10;

    public static void Map(IEndpointRouteBuilder routes, Workspace workspace)
    {
        routes.MapGet("/api/schema/study", () => Results.Text(StudyDesk.Schema, "application/schema+json"))
            .WithSummary("The JSON Schema of a study's file, of which the forms are made.");
        routes.MapGet("/api/catalogue", () => ShownCatalogue.Of(workspace.Desk) is { } catalogue ? Results.Text(catalogue.ToJson(), "application/json") : Refusal.NotFound("the catalogue that ships with the program cannot be read"))
            .WithSummary("What a study may name of the catalogue.")
            .Produces<ShownCatalogue>().Produces<Refusal>(StatusCodes.Status404NotFound);
        var study = routes.MapGroup("/api/studies/{study}");
        study.MapGet("/text", (string study) => OfStudy(workspace, study, path => Told(problems => StudyCopies.Read(path, problems))))
            .WithSummary("A study's text, with its digest.")
            .Produces<StudyText>().Produces<Refusal>(StatusCodes.Status404NotFound);
        study.MapPost("/edit", (string study, EditAsked asked) => OfStudy(workspace, study, path => Results.Text(workspace.Desk.Edit(path, asked).ToJson(), "application/json")))
            .WithSummary("A text with changes made in it, and all that is wrong with it then. Nothing is written.")
            .WithMetadata(new RequestSizeLimitAttribute(MostTextBytes))
            .Produces<EditAnswer>().Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status404NotFound);
        study.MapPost("/siting", (string study, SitingAsked asked) => OfStudy(workspace, study, path => Json(problems => ShownSiting.Of(workspace.Desk, path, asked, problems)?.ToJson())))
            .WithSummary("Where a rule puts a force of a text.")
            .WithMetadata(new RequestSizeLimitAttribute(MostTextBytes))
            .Produces<ShownSiting>().Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status404NotFound);
        study.MapPost("/coverage", (string study, CoverageAsked asked, HttpContext context) => OfStudy(workspace, study, path => Json(problems => workspace.Coverage.Answer(path, asked, problems, context.RequestAborted)?.ToJson())))
            .WithSummary("What the radars of a text see of a fighter at a height, and what a system at the cursor would add.")
            .WithMetadata(new RequestSizeLimitAttribute(MostTextBytes))
            .Produces<ShownCoverage>().Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status404NotFound);
        study.MapPut("/text", (string study, SaveAsked asked) => OfStudy(workspace, study, path => Save(workspace, path, asked)))
            .WithSummary("Writes a text in the place of a study of the user's own, where a run would take it and the file is still the one that was read.")
            .WithMetadata(new RequestSizeLimitAttribute(MostTextBytes))
            .Produces<SavedText>().Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status403Forbidden).Produces<Refusal>(StatusCodes.Status404NotFound);
        study.MapPost("/copy", (string study, CopyAsked asked) => OfStudy(workspace, study, path => Made(workspace, asked.Name, problems => workspace.Copies.Copy(path, asked.Name, workspace.Gallery.Taken(), problems))))
            .WithSummary("Makes a study of the user's own of another.")
            .Produces<CopyAsked>(StatusCodes.Status201Created).Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status404NotFound);
        study.MapGet("/file", (string study) => OfStudy(workspace, study, path => File(study, path)))
            .WithSummary("A study's file to keep; a zip where others lie beside it.");
        routes.MapPost("/api/studies", (HttpRequest request, string name) => OpenAsync(workspace, request, name))
            .WithSummary("Makes a study of the user's own of a file, sent as it is.")
            .WithMetadata(new RequestSizeLimitAttribute(MostFileBytes))
            .Accepts<string>(Yaml)
            .Produces<CopyAsked>(StatusCodes.Status201Created).Produces<Refusal>(StatusCodes.Status400BadRequest).Produces<Refusal>(StatusCodes.Status415UnsupportedMediaType);
    }

    private static IResult OfStudy(Workspace workspace, string study, Func<string, IResult> answer) =>
        workspace.Gallery.PathOfStudy(study) is { } path ? answer(path) : Refusal.NotFound("there is no study of this name");

    private static IResult Save(Workspace workspace, string path, SaveAsked asked) => workspace.Copies.Holds(path)
        ? Told(problems => workspace.Copies.Save(path, asked, problems) is { } digest ? new SavedText(digest) : null)
        : Refusal.Forbidden("this study is not a copy of your own; make one of it first");

    private static IResult Made(Workspace workspace, string name, Func<ICollection<string>, bool> make)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        return make(problems) && workspace.Gallery.PathOfStudy(name) is not null
            ? Results.Json(new CopyAsked(name), PageJson.Style, statusCode: StatusCodes.Status201Created)
            : Refusal.Bad(problems.ToImmutable());
    }

    private static async Task<IResult> OpenAsync(Workspace workspace, HttpRequest request, string name)
    {
        // No form of a foreign page can send this kind.
        if (request.ContentType != Yaml)
        {
            return Refusal.Unsupported($"the file comes as another kind than {Yaml}");
        }

        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);
        return Made(workspace, name, problems => workspace.Copies.Open(content.ToArray(), name, workspace.Gallery.Taken(), problems));
    }

    private static IResult File(string study, string path)
    {
        var (content, ending) = StudyCopies.Pack(path);
        return Results.File(content, ending == ".zip" ? "application/zip" : Yaml, $"{study}{ending}");
    }

    private static IResult Told<T>(Func<ICollection<string>, T?> ask)
        where T : class
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        return ask(problems) is { } answer ? Results.Json(answer, PageJson.Style) : Refusal.Bad(problems.ToImmutable());
    }

    private static IResult Json(Func<ICollection<string>, string?> ask)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        return ask(problems) is { } json ? Results.Text(json, "application/json") : Refusal.Bad(problems.ToImmutable());
    }
}

/// <summary>The name of a study that is to be made, or was.</summary>
internal sealed record CopyAsked(string Name);

/// <summary>The digest of a text that was written.</summary>
internal sealed record SavedText(string Digest);
