using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Parapet.Web.Guards;

/// <summary>
/// Lets in who shows the token: once in the address of the page, which then becomes a cookie and leaves the address, or in
/// the header of every request.
/// </summary>
internal sealed class TokenGuard(string token)
{
    /// <summary>Of the address.</summary>
    public const string Field = "token";

    private const string Cookie = "parapet-token";
    private const string Scheme = "Bearer ";

    private readonly byte[] _token = Encoding.UTF8.GetBytes(token);

    public Task Check(HttpContext context, Func<Task> next)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && request.Query.TryGetValue(Field, out var shown) && IsToken(shown.ToString()))
        {
            context.Response.Cookies.Append(Cookie, token, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
            context.Response.Redirect($"/{QueryString.Create(request.Query.Where(field => field.Key != Field))}");
            return Task.CompletedTask;
        }

        var header = request.Headers.Authorization.ToString();
        return IsToken(request.Cookies[Cookie]) || (header.StartsWith(Scheme, StringComparison.Ordinal) && IsToken(header[Scheme.Length..]))
            ? next()
            : Refusal.Answer(context, StatusCodes.Status401Unauthorized, "the token is missing or wrong; the address that parapet serve printed holds it");
    }

    /// <summary>In a time that tells nothing of how much of it was right.</summary>
    private bool IsToken(string? shown) => shown is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), _token);
}
