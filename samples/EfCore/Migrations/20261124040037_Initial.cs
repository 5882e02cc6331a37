using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EfCore.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "auth101_schema",
                columns: table => new
                {
                    schema_name = table.Column<string>(type: "TEXT", nullable: false, comment: "Schema of the table; empty if it lies where this table lies"),
                    table_name = table.Column<string>(type: "TEXT", nullable: false, comment: "Name of the table"),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, defaultValueSql: "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')", comment: "Creation of the row, UTC"),
                    mapping = table.Column<string>(type: "TEXT", nullable: false, comment: "The mapping that the table was created for")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_auth101_schema", x => new { x.schema_name, x.table_name });
                },
                comment: "The tables that Auth101 made");

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, comment: "Primary key"),
                    department = table.Column<string>(type: "TEXT", nullable: true, comment: "Application column"),
                    name = table.Column<string>(type: "TEXT", nullable: true, comment: "Display name"),
                    email = table.Column<string>(type: "TEXT", nullable: false, comment: "Email address in canonical form: NFKC, lower case"),
                    email_verified = table.Column<bool>(type: "INTEGER", nullable: false, defaultValueSql: "0", comment: "Whether the address has been proven to belong to the user"),
                    image = table.Column<string>(type: "TEXT", nullable: true, comment: "Address of a picture"),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false, defaultValueSql: "1", comment: "Whether the user may sign in"),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, comment: "Creation of the row, UTC"),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false, comment: "Last change of the row, UTC")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.CheckConstraint("ck_users_email_verified", "\"email_verified\" IN (0, 1)");
                    table.CheckConstraint("ck_users_is_active", "\"is_active\" IN (0, 1)");
                },
                comment: "Users");

            migrationBuilder.CreateTable(
                name: "verification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, comment: "Primary key"),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, comment: "Creation of the row, UTC"),
                    expires_at = table.Column<string>(type: "TEXT", nullable: false, comment: "When the secret stops working, UTC"),
                    identifier = table.Column<string>(type: "TEXT", nullable: false, comment: "What is verified, such as an email address"),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false, comment: "Last change of the row, UTC"),
                    value = table.Column<string>(type: "TEXT", nullable: false, comment: "The secret, or its hash")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verification", x => x.id);
                },
                comment: "Proofs that are waiting to be given, such as of an email address");

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, comment: "Primary key"),
                    access_token = table.Column<string>(type: "TEXT", nullable: true, comment: "OAuth access token"),
                    access_token_expires_at = table.Column<string>(type: "TEXT", nullable: true, comment: "End of the OAuth access token, UTC"),
                    account_id = table.Column<string>(type: "TEXT", nullable: false, comment: "Id that the provider gives the user; the user's own id for provider 'credential'"),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, comment: "Creation of the row, UTC"),
                    id_token = table.Column<string>(type: "TEXT", nullable: true, comment: "OpenID Connect id token"),
                    password = table.Column<string>(type: "TEXT", nullable: true, comment: "Password hash as a PHC string; only for provider 'credential'"),
                    provider_id = table.Column<string>(type: "TEXT", nullable: false, comment: "Provider; 'credential' for email and password"),
                    refresh_token = table.Column<string>(type: "TEXT", nullable: true, comment: "OAuth refresh token"),
                    refresh_token_expires_at = table.Column<string>(type: "TEXT", nullable: true, comment: "End of the OAuth refresh token, UTC"),
                    scope = table.Column<string>(type: "TEXT", nullable: true, comment: "OAuth scope"),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false, comment: "Last change of the row, UTC"),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false, comment: "The user")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "Ways to sign in: a password, or an account with another provider");

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                    table.CheckConstraint("ck_notes_text", "length(\"Text\") BETWEEN 1 AND 200");
                    table.ForeignKey(
                        name: "FK_Notes_users_UserId",
                        column: x => x.UserId,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false, comment: "Primary key; the tokens carry it as sid"),
                    created_at = table.Column<string>(type: "TEXT", nullable: false, comment: "Creation of the row, UTC"),
                    expires_at = table.Column<string>(type: "TEXT", nullable: false, comment: "End of the session unless it is refreshed, UTC"),
                    ip_address = table.Column<string>(type: "TEXT", nullable: true, comment: "Address that signed in"),
                    token = table.Column<string>(type: "TEXT", nullable: false, comment: "jti of the current refresh token"),
                    updated_at = table.Column<string>(type: "TEXT", nullable: false, comment: "Last rotation of the refresh token, UTC"),
                    user_agent = table.Column<string>(type: "TEXT", nullable: true, comment: "User-Agent that signed in"),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false, comment: "The user")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.ForeignKey(
                        name: "fk_session_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                },
                comment: "Sessions: one row for each sign-in that has not ended");

            migrationBuilder.InsertData(
                table: "auth101_schema",
                columns: new[] { "schema_name", "table_name", "mapping" },
                values: new object[,]
                {
                    { "", "account", "25a39f90da33b4a7" },
                    { "", "session", "25a39f90da33b4a7" },
                    { "", "users", "25a39f90da33b4a7" },
                    { "", "verification", "25a39f90da33b4a7" }
                });

            migrationBuilder.CreateIndex(
                name: "uq_account_provider_id_account_id",
                table: "account",
                columns: new[] { "provider_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_account_user_id_provider_id",
                table: "account",
                columns: new[] { "user_id", "provider_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notes_UserId",
                table: "Notes",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "ix_session_expires_at",
                table: "session",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_session_user_id_expires_at",
                table: "session",
                columns: new[] { "user_id", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "uq_session_token",
                table: "session",
                column: "token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "uq_users_email",
                table: "users",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_verification_expires_at",
                table: "verification",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_verification_identifier",
                table: "verification",
                column: "identifier");

            migrationBuilder.CreateIndex(
                name: "uq_verification_value",
                table: "verification",
                column: "value",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "auth101_schema");

            migrationBuilder.DropTable(
                name: "Notes");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "verification");

            migrationBuilder.DropTable(
                name: "users");
        }
    }
}
